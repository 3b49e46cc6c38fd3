"""What is shown of a mistake of ours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from planner.desktop.widgets import text_label


class CrashReport(QDialog):
    """The report as text to copy. The calendar is safe: every change was saved before."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Flexday made a mistake"))
        self.resize(560, 360)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        sentence = self.tr(
            "Something went wrong in Flexday. Your calendar is saved. This report holds nothing "
            "of it; please send it to the developers."
        )
        column.addWidget(text_label(sentence, wrap=True))
        report = QPlainTextEdit(text)
        report.setReadOnly(True)
        column.addWidget(report, 1)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(report.selectAll)
        copy.clicked.connect(report.copy)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        column.addWidget(buttons)
