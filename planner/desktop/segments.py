"""A few choices side by side, one of them chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton


class Segments(QFrame):
    chosen = Signal(int)

    def __init__(self, texts: tuple[str, ...], name: str) -> None:
        super().__init__(objectName="segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, text in enumerate(texts):
            button = QPushButton(text, checkable=True)
            button.setProperty("segment", True)
            button.setAutoDefault(False)
            self._group.addButton(button, index)
            row.addWidget(button, 1)
        self.choose(0)
        self._group.idClicked.connect(self.chosen)
        self._group.idClicked.connect(self.choose)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """As many as there are choices."""
        for index, text in enumerate(texts):
            self._group.button(index).setText(text)

    @property
    def index(self) -> int:
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        self._group.button(index).setChecked(True)
        self.setFocusProxy(self._group.button(index))
