from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.look.theme import LIGHT
from planner.desktop.quick_add.drafting import Drafting
from planner.desktop.quick_add.line_starts import LineStarts
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Created
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.interval import Interval
from tests.desktop.weeks import NOW, opened, working_week

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return opened(tmp_path, working_week(), NOW)


def begun(qtbot: QtBot, document: Document) -> tuple[LineStarts, QuickAddBar]:
    bar, week = QuickAddBar(), CalendarView(LIGHT, NOW)
    qtbot.addWidget(bar)
    qtbot.addWidget(week)
    return LineStarts(document, week, bar), bar


@pytest.mark.parametrize("days", [-300, -7, -1, 0, 1, 6, 40, 400])
@pytest.mark.parametrize("locale", ["en_GB", "en_US", "pt_PT", "pt_BR", "de_DE", "C"])
def test_the_time_reads_back_as_what_was_pressed_out(
    qtbot: QtBot, document: Document, locale: str, days: int
) -> None:
    QLocale.setDefault(QLocale(locale))
    starts, bar = begun(qtbot, document)
    start = datetime(2026, 11, 23, 13, 45, tzinfo=UTC) + timedelta(days=days)

    starts.begin_at(Created(Interval(start, start + HOUR)))

    entry = Drafting(document).entry(f"Call{bar.text}")
    assert isinstance(entry, Appointment | PersonalBlock)
    assert entry.interval == Interval(start, start + HOUR)
    assert entry.summary == "Call"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_GB", " Wed 25 Nov 13:45-14:45"),
        ("pt_PT", " quarta 25 nov. 13:45-14:45"),
        ("pt_BR", " qua. 25 nov. 13:45-14:45"),
    ],
)
def test_the_time_is_written_as_one_would_type_it(
    qtbot: QtBot, document: Document, locale: str, text: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    starts, bar = begun(qtbot, document)
    start = datetime(2026, 11, 25, 13, 45, tzinfo=UTC)

    starts.begin_at(Created(Interval(start, start + HOUR)))

    assert bar.text == text


def test_a_day_that_is_gone_has_its_year(qtbot: QtBot, document: Document) -> None:
    starts, bar = begun(qtbot, document)

    starts.begin_on(date(2026, 11, 20))

    assert bar.text == " Fri 20 Nov 2026"
