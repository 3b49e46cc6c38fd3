"""The right panel with the backups: those that there are, and what restoring one would change."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.history.comparing import comparison_text
from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import dated_moment, told
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import text_label
from planner.domain.comparison import compared
from planner.domain.errors import PlannerError
from planner.override import override
from planner.store.backups import Backup

LIST_HEIGHT = 180


class BackupsPanel(Panel):
    """Up and Down choose, Enter restores in one step, which undo takes back."""

    told = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._backups: tuple[Backup, ...] = ()
        self.list = QListWidget(objectName="backups")
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(scaled(LIST_HEIGHT))
        self._preview = text_label(wrap=True)
        self.restore_button = QPushButton(self.tr("Restore"))
        self.restore_button.setProperty("primary", True)
        self.make_button = QPushButton(self.tr("Back up now"))
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._show_preview)
        self.restore_button.clicked.connect(self.restore)
        self.make_button.clicked.connect(self.back_up)

    def open(self) -> None:
        """The newest is chosen."""
        self._fill()

    @property
    def preview(self) -> str:
        return self._preview.text()

    def back_up(self) -> None:
        made = self._document.back_up("by hand")
        self._fill()
        self.told.emit(self.tr("Backed up as {file}").format(file=made.path.name))

    def restore(self) -> None:
        backup = self._chosen()
        if backup is not None:
            when = dated_moment(backup.at, self._document.zone)
            name = self.tr("Restore the backup of {when}").format(when=when)
            self._document.restore(self._document.in_backup(backup), name)
            self.closed.emit()

    def _chosen(self) -> Backup | None:
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _fill(self) -> None:
        self._backups = self._document.backups()
        zone = self._document.zone
        self.list.clear()
        self.list.addItems([f"{dated_moment(b.at, zone)} · {_why(b.why)}" for b in self._backups])
        self.list.setCurrentRow(0)
        self._show_preview()

    def _show_preview(self) -> None:
        backup = self._chosen()
        self.restore_button.setEnabled(backup is not None)
        if backup is None:
            self._preview.setText(self.tr("There are no backups yet."))
            return
        try:
            wanted = self._document.in_backup(backup)
        except PlannerError as error:
            self.restore_button.setEnabled(False)
            self._preview.setText(told(error.sentence))
            return
        found = compared(self._document.present, wanted)
        self.restore_button.setEnabled(not found.is_empty)
        self._preview.setText(comparison_text(found))

    def _lay_out(self) -> None:
        title = text_label(self.tr("Backups"))
        title.setObjectName("panelTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.list)
        column.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(text_label(self.tr("Restoring it would change:"), "heading"))
        column.addWidget(self._preview)
        column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.close_row())
        column.addStretch(1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.restore_button.isEnabled():
            self.restore()
        else:
            super().keyPressEvent(event)


def _why(why: str) -> str:
    known = {
        "opening": _tr("at a start"),
        "import": _tr("before an import"),
        "restore": _tr("before restoring"),
        "migration": _tr("before an update of Flexday"),
        "by hand": _tr("by hand"),
    }
    return known.get(why, why)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
