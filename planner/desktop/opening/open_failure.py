"""What is shown in place of the window where the calendar cannot be opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from planner.desktop.look.fonts import widened
from planner.desktop.look.icons import window_icon
from planner.desktop.look.styles import window_style
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.desktop.opening.opening import Choice

if TYPE_CHECKING:
    from planner.store.salvage import Salvage

WIDTH = 560


class OpenFailure(QDialog):
    """The sentence, what can still be had, and the way to the folder that it is about.

    `choice` is the answer once the dialog is closed.
    """

    def __init__(
        self, sentence: str, folder: Path, theme: Theme, found: "Salvage | None" = None
    ) -> None:
        """Without something `found` there is nothing to restore or to look at."""
        super().__init__()
        self.choice = Choice.CLOSE
        self._folder = folder
        self.setWindowTitle(self.tr("Flexday cannot open the calendar"))
        self.setWindowIcon(window_icon())
        self.setStyleSheet(window_style(theme))
        self.setFixedWidth(widened(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        texts = [(sentence, ""), (str(folder), "secondary")]
        if found is not None:
            texts.append((self._offer(found), ""))
        for text, role in texts:
            label = text_label(text, role, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addLayout(self._buttons(can_restore=found is not None))

    def _offer(self, found: "Salvage") -> str:
        """What restoring would give."""
        whole = self.tr(
            "Restore brings back the copy of commit {base} and {count} later changes. {missing} "
            "The files as they are now are kept."
        )
        missing = ", ".join(map(str, found.missing))
        if found.missing:
            rest = self.tr("These changes are missing: {changes}.").format(changes=missing)
        elif found.is_certain:
            rest = self.tr("No change is missing.")
        else:
            rest = self.tr("Later changes may be missing.")
        return whole.format(base=found.base, count=found.replayed, missing=rest)

    def _buttons(self, *, can_restore: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if can_restore:
            row.addWidget(self._button(self.tr("Restore"), Choice.RESTORE))
            row.addWidget(self._button(self.tr("Only look"), Choice.LOOK))
        show = QPushButton(self.tr("Show the folder"), self)
        show.clicked.connect(self.show_folder)
        show.setAutoDefault(False)
        row.addWidget(show)
        close = self._button(self.tr("Close"), Choice.CLOSE)
        close.setDefault(True)
        close.setFocus()
        row.addWidget(close)
        return row

    def _button(self, text: str, choice: Choice) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._choose, choice))
        return button

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

    def show_folder(self) -> None:
        """The nearest one above, where the folder itself is missing."""
        nearest = next(
            path for path in (self._folder, *self._folder.absolute().parents) if path.is_dir()
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(nearest.absolute())))
