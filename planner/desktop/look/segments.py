"""A few choices side by side, one of them chosen; below each other where there is no room."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QPushButton

from planner.override import override

Direction = QBoxLayout.Direction


class Segments(QFrame):
    chosen = Signal(int)

    def __init__(self, texts: tuple[str, ...], name: str, *, stacks: bool = True) -> None:
        """Without `stacks` always side by side."""
        super().__init__(objectName="segments")
        self._stacks = stacks
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._row = QBoxLayout(Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for index, text in enumerate(texts):
            button = QPushButton(text, checkable=True)
            button.setProperty("segment", True)
            button.setAutoDefault(False)
            self._group.addButton(button, index)
            self._row.addWidget(button, 1)
        self.choose(0)
        self._group.idClicked.connect(self.chosen)
        self._group.idClicked.connect(self.choose)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """As many as there are choices."""
        for index, text in enumerate(texts):
            self._group.button(index).setText(text)
        self._fit()

    @property
    def index(self) -> int:
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        self._group.button(index).setChecked(True)
        self.setFocusProxy(self._group.button(index))

    @override
    def minimumSizeHint(self) -> QSize:
        """Below each other it is as wide as the widest."""
        if not self._stacks:
            return super().minimumSizeHint()
        hints = [button.sizeHint() for button in self._group.buttons()]
        return QSize(max(hint.width() for hint in hints), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() for button in self._group.buttons())
        wanted = Direction.TopToBottom if needed > self.width() else Direction.LeftToRight
        if self._stacks and self.isVisible() and self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()
