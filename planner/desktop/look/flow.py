"""A row of widgets that goes on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from planner.override import override

GAP = 4


class Flow(QLayout):
    """Each as wide as it wants to be, from the side on which one begins to read."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(GAP)
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        height = self._place(QRect(0, 0, arg__1 - sides, 0), moves=False)
        return height + margins.top() + margins.bottom()

    def line_width(self) -> int:
        """Of all of them in one line."""
        widths = [item.sizeHint().width() for item in self._shown()]
        margins = self.contentsMargins()
        apart = self.spacing() * max(0, len(widths) - 1)
        return sum(widths) + apart + margins.left() + margins.right()

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._place(arg__1.marginsRemoved(self.contentsMargins()), moves=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """Of the widest; its height follows from its width."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, moves: bool) -> int:
        """The height that it takes; what is lower stands in the middle of its line."""
        y = 0
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            if moves:
                self._place_line(line, QRect(area.left(), area.top() + y, area.width(), height))
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._shown():
            width = min(item.sizeHint().width(), room)
            if not lines or (x and x + width > room):
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += width + self.spacing()
        return lines

    def _place_line(self, line: list[QLayoutItem], area: QRect) -> None:
        parent, x = self.parentWidget(), 0
        turned = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), area.width())
            left = area.width() - x - width if turned else x
            top = (area.height() - size.height()) // 2
            item.setGeometry(QRect(area.topLeft() + QPoint(left, top), QSize(width, size.height())))
            x += width + self.spacing()
