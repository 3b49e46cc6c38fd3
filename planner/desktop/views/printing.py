"""Printing what is shown: on paper, as PDF, as a picture in the clipboard."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from planner.desktop.document.document import Document
from planner.desktop.paper.shown import Printed
from planner.desktop.views.viewing import Viewing

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Printing(QObject):
    told = Signal(str)
    """A sentence for the user."""

    def __init__(self, document: Document, viewing: Viewing, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._viewing = viewing
        self._window = window

    def print(self) -> None:
        """Asks for the printer."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (seldom needed)

        from planner.desktop.paper.output import page_layout  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setFullPage(True)
        printed = self._printed()
        printer.setDocName(printed.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.finished.connect(partial(self._answered, printer, printed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def save_pdf(self) -> None:
        printed = self._printed()
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as PDF"),
            f"{printed.title}.pdf",
            self.tr("PDF (*.pdf)"),
        )
        if name:
            self.save_as(Path(name), printed)

    def save_as(self, path: Path, printed: Printed) -> None:
        """Raises PlannerError in a sentence."""
        from planner.desktop.document.files import save  # noqa: PLC0415 (seldom needed)
        from planner.desktop.paper.output import pdf  # noqa: PLC0415

        save(path, pdf(printed))
        self.told.emit(self.tr("Saved as {file}").format(file=path.name))

    def copy_picture(self) -> None:
        from planner.desktop.paper.output import picture  # noqa: PLC0415 (seldom needed)

        printed = self._printed()
        QGuiApplication.clipboard().setImage(picture(printed))
        self.told.emit(self.tr("Copied as a picture: {title}").format(title=printed.title))

    def _answered(self, printer: "QPrinter", printed: Printed, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self._print_on(printer, printed)

    def _print_on(self, printer: "QPrinter", printed: Printed) -> None:
        from PySide6.QtGui import QPainter  # noqa: PLC0415 (seldom needed)

        from planner.desktop.paper.sheet import paint_sheet  # noqa: PLC0415

        painter = QPainter()
        if not painter.begin(printer):
            self.told.emit(self.tr("The printer could not be used"))
            return
        page = printer.pageLayout().fullRectPixels(printer.resolution())
        paint_sheet(painter, QRectF(0, 0, page.width(), page.height()), printed)
        painter.end()
        self.told.emit(self.tr("Printed: {title}").format(title=printed.title))

    def _printed(self) -> Printed:
        document = self._document
        return Printed(
            document.calendar,
            self._viewing.kind,
            self._viewing.day,
            document.zone,
            document.now(),
        )
