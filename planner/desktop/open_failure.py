"""What is shown in place of the window where the calendar cannot be opened."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from planner.desktop.icons import window_icon
from planner.desktop.styles import panel_style
from planner.desktop.theme import Theme
from planner.desktop.widgets import text_label

WIDTH = 480


class OpenFailure(QDialog):
    """The sentence, and the way to the folder that it is about."""

    def __init__(self, sentence: str, folder: Path, theme: Theme) -> None:
        super().__init__()
        self._folder = folder
        self.setWindowTitle(self.tr("Flexday cannot open the calendar"))
        self.setWindowIcon(window_icon())
        self.setStyleSheet(panel_style(theme))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for text, role in ((sentence, ""), (str(folder), "secondary")):
            label = text_label(text, role, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        show = QPushButton(self.tr("Show the folder"), self)
        close = QPushButton(self.tr("Close"), self)
        show.clicked.connect(self.show_folder)
        close.clicked.connect(self.reject)
        show.setAutoDefault(False)
        close.setDefault(True)
        close.setFocus()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(show)
        row.addWidget(close)
        return row

    def show_folder(self) -> None:
        """The nearest one above, where the folder itself is missing."""
        nearest = next(
            path for path in (self._folder, *self._folder.absolute().parents) if path.is_dir()
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(nearest.absolute())))
