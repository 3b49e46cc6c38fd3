import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.look.chips import Chip
from planner.desktop.quick_add.quick_add_bar import QuickAddBar, fitting

CHIPS = (Chip("personal", "personal"), Chip("Wed 25 12:00–14:00"), Chip("travel 20 + 20"))


@pytest.fixture
def bar(qtbot: QtBot) -> QuickAddBar:
    bar = QuickAddBar()
    qtbot.addWidget(bar)
    bar.resize(520, bar.height())
    bar.show()
    qtbot.waitExposed(bar)
    bar.setFocus()
    return bar


def edit(bar: QuickAddBar) -> object:
    return bar.focusProxy()


def test_the_chips_stand_in_the_line(bar: QuickAddBar, qtbot: QtBot) -> None:
    bar.show_chips(CHIPS)
    qtbot.waitUntil(lambda: all(label.isVisible() for label in bar.chip_labels))
    assert [label.text() for label in bar.chip_labels] == [chip.text for chip in CHIPS]


def test_a_long_line_is_read_before_its_chips(bar: QuickAddBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(bar), "a line that is much longer than any that one would type here " * 2)
    bar.show_chips(CHIPS)
    assert not any(label.isVisible() for label in bar.chip_labels)


def test_chips_without_room_are_counted_and_named(bar: QuickAddBar) -> None:
    bar.resize(330, bar.height())
    bar.show_chips(CHIPS)
    (count,) = (label for label in bar.findChildren(QLabel) if label.text().startswith("+"))
    hidden = [label.text() for label in bar.chip_labels if not label.isVisible()]
    assert hidden
    assert count.isVisible()
    assert (count.text(), count.toolTip()) == (f"+{len(hidden)}", ", ".join(hidden))
    bar.resize(520, bar.height())
    bar.show_chips(CHIPS)
    assert not count.isVisible()


def test_a_bar_that_becomes_narrower_keeps_its_line_whole(bar: QuickAddBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(bar), "doctor wed 12-14 +20m")
    bar.show_chips(CHIPS)
    shown = sum(label.isVisible() for label in bar.chip_labels)
    bar.resize(380, bar.height())
    assert sum(label.isVisible() for label in bar.chip_labels) < shown
    line = bar.findChild(QLineEdit)
    assert line is not None
    qtbot.waitUntil(lambda: line.width() > line.fontMetrics().horizontalAdvance(line.text()))


@pytest.mark.parametrize(
    ("why", "room", "shown"),
    [
        ("all fit, and need no count", 90, 3),
        ("two and the count", 85, 2),
        ("one and the count", 50, 1),
        ("the count alone", 25, 0),
        ("nothing", 5, 0),
    ],
)
def test_as_many_chips_as_fit_beside_their_count(why: str, room: int, shown: int) -> None:
    assert fitting([30, 30, 30], 20, room) == shown, why


def test_a_line_without_words_does_not_end(bar: QuickAddBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.ended):
        qtbot.keyClicks(edit(bar), "  ")
        qtbot.keyClick(edit(bar), Qt.Key.Key_Return)


def test_enter_ends_the_line_with_its_text(bar: QuickAddBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.ended) as ended:
        qtbot.keyClicks(edit(bar), "Runbook 2h")
        qtbot.keyClick(edit(bar), Qt.Key.Key_Return)
    assert ended.args is not None
    assert ended.args[0].text == "Runbook 2h"


def test_escape_empties_the_line(bar: QuickAddBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        qtbot.keyClicks(edit(bar), "Runbook 2h")
        qtbot.keyClick(edit(bar), Qt.Key.Key_Escape)
    assert bar.text == ""
