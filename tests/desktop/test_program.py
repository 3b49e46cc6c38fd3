import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.__main__ import _parser, display_problem, parsed
from planner.desktop.program import _accept_plan, _show_first_work, clock
from planner.domain.demo import demo_calendar
from planner.domain.errors import InvalidValue
from planner.store.reading import MANY
from tests.domain.examples import LISBON, at
from tests.journeys.window import Window
from tests.store.many import break_entry, compacted, many
from tests.store.samples import NOW, opened


def test_a_given_now_is_wall_time_in_the_zone_and_runs_on() -> None:
    now = clock("2026-11-23T09:00", "Asia/Kolkata")
    first = now()
    assert first - datetime(2026, 11, 23, 3, 30, tzinfo=UTC) < timedelta(seconds=5)
    assert first <= now()


def test_a_given_now_may_say_its_offset() -> None:
    now = clock("2026-11-23T09:00+05:30", "Europe/Lisbon")
    assert now() - datetime(2026, 11, 23, 3, 30, tzinfo=UTC) < timedelta(seconds=5)


def test_a_now_that_is_no_time_is_refused_in_words() -> None:
    with pytest.raises(InvalidValue, match="is not a time such as"):
        clock("soon", "UTC")


def test_without_a_display_the_sentence_names_the_other_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "planner-cli" in display_problem("")
    assert display_problem("offscreen") == ""


def test_a_calendar_that_cannot_be_opened_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    """Without a screen nobody could close a message: the sentence is all."""
    file = tmp_path / "calendar.json"
    file.write_bytes(b"{broken")
    command = [sys.executable, "-m", "planner", "--data", str(tmp_path)]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, capture_output=True, env=offscreen, timeout=60, check=False)
    assert ended.returncode == 1
    assert b"is not a calendar of Flexday" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert file.read_bytes() == b"{broken"


def test_what_the_first_picture_did_without_is_met_with_the_same_words(tmp_path: Path) -> None:
    """It is read behind the picture; nothing is written before."""
    with opened(tmp_path) as file:
        file.commit(file.calendar, many(MANY), "Import", NOW)
    compacted(tmp_path)
    break_entry(tmp_path, b'"Europe/Lisbon"', b'"Europe/Nowhere"')
    before = {path: path.read_bytes() for path in tmp_path.rglob("calendar*") if path.is_file()}
    command = [sys.executable, "-m", "planner", "--data", str(tmp_path), "--now", f"{NOW:%FT%TZ}"]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, capture_output=True, env=offscreen, timeout=60, check=False)
    assert ended.returncode == 1
    said = [line for line in ended.stderr.splitlines() if b"plugin" not in line]
    assert len(said) == 1
    assert b"holds an entry that is not valid: appointments appointment-40" in said[0]
    assert {path: path.read_bytes() for path in before} == before


WRITTEN_OUT = ["--data", "d", "--now", "2026-11-23T09:00", "--zone", "UTC", "a.ics", "b.ics"]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--demo"],
        ["--read-only", *WRITTEN_OUT],
        WRITTEN_OUT,
        ["--data=d", "--dem"],  # as argparse has it too
    ],
)
def test_arguments_are_understood_with_argparse_and_without(words: list[str]) -> None:
    assert vars(parsed(words)) == vars(_parser().parse_args(words))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--data"], "argument --data: expected one argument"),
        (["--now", "--demo"], "argument --now: expected one argument"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
    ],
)
def test_wrong_arguments_are_told_in_words(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parsed(words)
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-11-25T10:00", "2026-11-25"),
        ("2026-11-27T22:00", "2026-11-30"),  # a Friday evening
        ("2026-11-29T11:00", "2026-11-30"),  # a Sunday
    ],
)
def test_the_demo_opens_where_there_is_work_to_look_at(
    qtbot: QtBot, tmp_path: Path, day: str, shown: str
) -> None:
    now = at(day)
    window = Window(qtbot, tmp_path, demo_calendar(now, LISBON), now)
    _accept_plan(window.document)
    _show_first_work(window.main, window.document)
    assert window.main.week.focused_day.isoformat() == shown
