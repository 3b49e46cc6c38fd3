from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.window.ledger_bar import LedgerBar
from planner.domain.calendar import Calendar
from planner.domain.clock import monday_of
from planner.domain.default import default_calendar
from tests.desktop.weeks import NOW, ZONE, working_week

MONDAY = monday_of(NOW.date())


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def bar(qtbot: QtBot) -> LedgerBar:
    bar = LedgerBar()
    qtbot.addWidget(bar)
    bar.resize(1200, bar.height())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def test_an_empty_week_has_its_target_and_nothing_tight(bar: LedgerBar) -> None:
    bar.show_week(default_calendar(ZONE), MONDAY, NOW)
    assert bar.text.startswith("Week 0 min of 40 h  Evenings 0 min  Owed 0 min")
    assert "Tightest" not in bar.text


def test_the_tightest_task_is_named_whole_where_there_is_room(
    bar: LedgerBar, week: Calendar, qtbot: QtBot
) -> None:
    bar.show_week(week, MONDAY, NOW)
    titles = {task.summary for task in week.tasks.values()}
    qtbot.waitUntil(lambda: any(f"Tightest: {title}, slack" in bar.text for title in titles))


def test_a_long_title_does_not_widen_the_bar(bar: LedgerBar, week: Calendar) -> None:
    bar.show_week(default_calendar(ZONE), MONDAY, NOW)
    bar.show_saved(NOW + timedelta(hours=1), ZONE)
    narrow = bar.minimumSizeHint().width()
    long = {uid: replace(task, summary="Migration " * 40) for uid, task in week.tasks.items()}
    bar.show_week(replace(week, tasks=long), MONDAY, NOW)
    assert bar.minimumSizeHint().width() < narrow + 40  # longer hours, not the title
    assert "slack" in bar.text
