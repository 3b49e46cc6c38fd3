"""The one hook for errors: a sentence for what the user can mend, a report for our mistakes."""

import sys
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from planner.desktop.widgets import text_label
from planner.domain.errors import PlannerError
from planner.mistakes import mistake_report


class ErrorHook:
    """Takes the place of `sys.excepthook` between `install` and `remove`."""

    def __init__(self, tell: Callable[[str], None], report: Callable[[str], None]) -> None:
        """`tell` shows a sentence, `report` a crash report."""
        self._tell = tell
        self._report = report

    def install(self) -> None:
        sys.excepthook = self

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, PlannerError):
            self._tell(str(error))
        elif isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._report(crash_report(error, trace))


def crash_report(error: BaseException, trace: TracebackType | None) -> str:
    return mistake_report(error, trace, f"PySide6 {PySide6.__version__}")


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
