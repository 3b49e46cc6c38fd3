"""The backups: at the left those that there are, at the right what restoring one would change."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from planner.desktop.comparing import comparison_text
from planner.desktop.document import Document
from planner.desktop.formats import dated_moment
from planner.desktop.widgets import text_label
from planner.domain.comparison import compared
from planner.domain.errors import PlannerError
from planner.store.backups import Backup

LIST_WIDTH = 280


class BackupsDialog(QDialog):
    """Restoring is one step, which undo takes back."""

    told = Signal(str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self.resize(720, 420)
        self._document = document
        self._backups: tuple[Backup, ...] = ()
        self.list = QListWidget(objectName="backups")
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setFixedWidth(LIST_WIDTH)
        self._preview = text_label(wrap=True)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.restore_button = _button(self.tr("Restore"), self)
        self.restore_button.setProperty("primary", True)
        self.make_button = _button(self.tr("Back up now"), self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_preview)
        self.restore_button.clicked.connect(self.restore)
        self.make_button.clicked.connect(self.back_up)
        self._fill()
        self.list.setFocus()

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
            self.accept()

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
            self._preview.setText(str(error))
            return
        found = compared(self._document.present, wanted)
        self.restore_button.setEnabled(not found.is_empty)
        self._preview.setText(comparison_text(found))

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list)
        left.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        right.setSpacing(8)
        right.addWidget(text_label(self.tr("Restoring it would change:"), "heading"))
        right.addWidget(self._preview, 1)
        right.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(right, 1)


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    return button


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
