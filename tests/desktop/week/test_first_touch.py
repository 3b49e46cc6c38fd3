from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.week.first_touch import FirstTouch
from planner.override import override

INPUT = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress)


class Listener(QObject):
    """Takes all input of a widget, and knows what it took."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[QEvent.Type] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.seen.append(event.type())
            return True
        return False


def test_the_first_event_reaches_whom_it_has_made_and_so_do_the_next(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    made: list[Listener] = []
    FirstTouch(widget, [widget], lambda: made.append(Listener(widget)))
    widget.show()
    assert made == []
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    qtbot.keyClick(widget, Qt.Key.Key_A)
    assert [listener.seen for listener in made] == [list(INPUT)]


def test_once_somebody_is_there_nothing_is_made(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    made: list[object] = []
    touch = FirstTouch(widget, [widget], lambda: made.append(object()))
    touch.end()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert made == []
