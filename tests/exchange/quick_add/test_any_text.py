"""Whatever is typed: no line fails, loses a word or leaves the bounds of its numbers."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.default import default_calendar
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.exchange.quick_add import QuickAdd, fields, load_words, parse, to_entry

ZONES = ("Europe/Lisbon", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia")
CALENDAR = default_calendar("Europe/Lisbon")
FORMS = sorted(
    {
        " ".join(form.words)
        for by_first in load_words().lists.values()
        for forms in by_first.values()
        for form in forms
    }
)
WRITTEN = ("12-14", "3h", "25/11", "15:00", "+20m", "5", "99999h", "#1", "#x", "!1", "24:00-24:00")
UNKNOWN = st.from_regex(r"zq[xyz]{1,6}", fullmatch=True)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
phrases = st.lists(st.sampled_from(FORMS) | st.sampled_from(WRITTEN) | UNKNOWN, max_size=12)


def checked(line: str, now: datetime, zone: str) -> QuickAdd:
    quick = parse(line, now, zone, load_words())
    fields(quick, zone)
    try:
        to_entry(quick, Uid("new"), CALENDAR, now)
    except PlannerError:
        assert quick.kind == "habit"  # it may be longer than its window
    assert quick.travel <= timedelta(hours=24)
    assert quick.estimate is None or timedelta() < quick.estimate <= timedelta(hours=1000)
    for chip in quick.chips:
        assert 0 <= chip.span[0] <= chip.span[1] <= len(line)
    return quick


@settings(deadline=None)
@given(st.text(max_size=200), moments, st.sampled_from(ZONES))
def test_any_text_is_an_entry(line: str, now: datetime, zone: str) -> None:
    checked(line, now, zone)


@settings(deadline=None)
@given(phrases, moments, st.sampled_from(ZONES))
def test_no_unknown_word_is_lost(words: list[str], now: datetime, zone: str) -> None:
    title = checked(" ".join(words), now, zone).title.split()
    unknown = [word for word in words if word.startswith("zq")]
    assert [word for word in title if word.startswith("zq")] == unknown


@settings(deadline=None)
@given(phrases)
def test_the_title_holds_only_words_of_the_line_in_their_order(words: list[str]) -> None:
    line = " ".join(words)
    quick = parse(line, datetime(2026, 11, 23, 9, tzinfo=UTC), "UTC", load_words())
    rest = iter(line.split())
    assert all(any(word.startswith(kept) for word in rest) for kept in quick.title.split())


def test_endless_and_empty_lines() -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    for line in ("", " ", "x" * 100_000, "1-" * 50_000, "mon " * 25_000, "́" * 1000, "()" * 99):
        assert checked(line, now, "UTC").title.split() == line.split() or "mon" in line


def test_the_import_is_cheap() -> None:
    code = "import sys, planner.exchange.quick_add; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"dateutil", "icalendar", "msgspec", "tinydb", "PySide6"} & set(loaded)
