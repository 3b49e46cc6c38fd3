"""What is shown of a mistake of ours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from planner.desktop.look.widgets import text_label


class CrashReport(QDialog):
    """What happened, how the calendar is, and the report as text to copy."""

    def __init__(self, text: str, *, is_safe: bool, parent: QWidget | None = None) -> None:
        """`is_safe` is what the store says; without its word nothing is promised."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Flexday made a mistake"))
        self.resize(560, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self.what = text_label(
            self.tr("Something went wrong in Flexday, and what you did last may not be done."),
            wrap=True,
        )
        self.calendar = text_label(self._safe() if is_safe else self._doubtful(), wrap=True)
        hint = self.tr(
            "This report says where it happened. It holds nothing of your calendar and no names "
            "of your folders. Please send it to the developers."
        )
        for label in (self.what, self.calendar, text_label(hint, "secondary", wrap=True)):
            column.addWidget(label)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        column.addWidget(self.report, 1)
        column.addWidget(self._buttons())

    def _safe(self) -> str:
        return self.tr(
            "Your calendar is safe: it was just read again from the disk, and all of it is there."
        )

    def _doubtful(self) -> str:
        return self.tr(
            "Whether all of your calendar is on the disk could not be confirmed. Close Flexday and "
            "open it again; if something is missing, restore a backup."
        )

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.report.selectAll)
        copy.clicked.connect(self.report.copy)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        return buttons
