import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.look.widgets import escaped
from planner.desktop.tasks.tightest_task import TightestTask

SENTENCE = "Tightest: {task}, slack 2 h 00"
LONG = "Alert on queue age instead of length, and on what follows from it"


@pytest.fixture
def label(qtbot: QtBot) -> TightestTask:
    label = TightestTask()
    qtbot.addWidget(label)
    label.show()
    return label


@pytest.mark.parametrize("title", ["Runbook", "Migration", LONG, "Ünïcode, WWW & <b>", "i" * 80])
def test_with_the_room_that_it_asks_for_nothing_is_cut(label: TightestTask, title: str) -> None:
    label.show_task(SENTENCE, title, escaped)
    label.resize(label.sizeHint())
    assert label.text() == f"Tightest: {escaped(title)}, slack 2 h 00"


def test_with_less_room_the_title_gives_way_and_the_tip_has_it(label: TightestTask) -> None:
    label.show_task(SENTENCE, LONG, escaped)
    label.resize(label.sizeHint().width() - 100, label.sizeHint().height())
    assert label.text().startswith("Tightest: Alert on queue")
    assert label.text().endswith("…, slack 2 h 00")
    assert LONG in label.toolTip()


def test_it_may_be_as_narrow_as_the_window_wants(label: TightestTask) -> None:
    label.show_task(SENTENCE, LONG, escaped)
    assert label.minimumSizeHint().width() == 0


def test_without_a_task_there_is_nothing(label: TightestTask) -> None:
    label.show_task(SENTENCE, LONG, escaped)
    label.show_task("", "", escaped)
    assert (label.text(), label.toolTip(), label.sizeHint().width()) == ("", "", 0)
