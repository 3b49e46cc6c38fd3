"""Files that are taken in: chosen or dropped, read beside the window, looked at, then one step."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner.desktop.document.document import Document
from planner.desktop.document.preparing import Preparing
from planner.desktop.window.pages import Pages

if TYPE_CHECKING:
    from planner.desktop.importing.import_messages import ImportRequest
    from planner.desktop.importing.import_preview import ImportPreview
    from planner.desktop.importing.import_worker import Arrivals, ImportWorker


BEHIND_THE_PANEL = 20
"""Milliseconds."""


class ImportCommands(QObject):
    """`told` carries a sentence for the user."""

    told = Signal(str)

    def __init__(self, document: Document, pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._pages = pages
        self._window = window
        self._request: ImportRequest | None = None
        self._arrivals: Arrivals | None = None
        self._preview: ImportPreview | None = None
        self._is_accepted = False
        self._into: str | None = None
        self._is_outdated = False
        """What is shown is about another calendar than the one that was chosen."""
        self._preparing = Preparing(self)
        self._preparing.ready.connect(self._show)
        self._preparing.failed.connect(self._fail)
        pages.import_accepted.connect(self.accept)
        pages.import_closed.connect(self.drop)
        pages.order_chosen.connect(self.choose_order)
        pages.place_of_import_chosen.connect(self.choose_place)
        document.changed.connect(self._look_again)

    @cached_property
    def worker(self) -> "ImportWorker":
        from planner.desktop.importing.import_worker import ImportWorker  # noqa: PLC0415 (a quicker start)

        worker = ImportWorker(self)
        worker.progressed.connect(self._pages.importing.show_progress)
        worker.read.connect(self._take)
        worker.failed.connect(self._fail)
        return worker

    @property
    def is_pending(self) -> bool:
        return self._request is not None

    @property
    def has_arrived(self) -> bool:
        """Whether what would come in is shown."""
        return self._preview is not None

    def choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import"),
            "",
            self.tr("Calendars, tables and task lists")
            + " (*.ics *.ical *.ifb *.csv *.tsv *.json *.txt);;"
            + self.tr("All files")
            + " (*)",
        )
        self.open(Path(name) for name in names)

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        self.open([Path(name)] if name else [])

    def open(self, paths: Iterable[Path]) -> None:
        """Reads them and shows what would come in."""
        from planner.desktop.importing.import_messages import ImportRequest  # noqa: PLC0415 (a quicker start)
        from planner.exchange.doors import Asked  # noqa: PLC0415 (a quicker start)

        found, self._into = tuple(paths), None
        if found:
            asked = Asked(self._document.zone, self._document.now())
            self._start(ImportRequest(found, asked))

    def choose_order(self, order: str) -> None:
        """Reads them again, with dates in this order."""
        from planner.exchange.csv_dates import Order  # noqa: PLC0415 (a quicker start)

        if self._request is not None:
            asked = replace(self._request.asked, dates=Order(order))
            self._start(replace(self._request, asked=asked))

    def choose_place(self, name: str) -> None:
        """The calendar that what is new goes into, by its name."""
        self._into, self._is_outdated = name, True
        self._look_again()

    def _start(self, request: "ImportRequest") -> None:
        self._forget()
        self.worker.cancel()
        self._request = request
        self._pages.importing.show_progress(None)
        self._pages.open_import()
        QTimer.singleShot(BEHIND_THE_PANEL, self, partial(self._read, request))

    def _read(self, request: "ImportRequest") -> None:
        """Not with the picture of the panel: a new process may take its processor for a while."""
        if request is self._request:
            self.worker.start(request)

    def accept(self) -> None:
        """One step, behind a backup. Where the calendar has become another since, when it is known
        what comes in now.
        """
        preview, document = self._preview, self._document
        if preview is None:
            return
        if preview.before is not document.present or self._is_outdated:
            self._is_accepted = True
            return
        self._end()
        self._pages.close_import()
        if preview.after is not preview.before:
            document.commit_beside(
                preview.after,
                self.tr("Import {file}").format(file=preview.file),
                f"{preview.file}: {preview.summary}.",
                backup="import",
            )

    def drop(self) -> None:
        """Nothing was taken in yet."""
        if not self.is_pending:
            return
        self._end()
        self._pages.close_import()
        self.told.emit(self.tr("Nothing was imported"))

    def close(self) -> None:
        self._forget()
        self._preparing.close()
        if "worker" in self.__dict__:
            self.worker.close()

    def _end(self) -> None:
        self._forget()
        self.worker.cancel()

    def _forget(self) -> None:
        self._request = self._arrivals = self._preview = None
        self._is_accepted = self._is_outdated = False
        self._preparing.cancel()

    def _take(self, arrivals: "Arrivals") -> None:
        self._arrivals = arrivals
        self._look_again()

    def _look_again(self) -> None:
        """At what would come in now: the calendar may have become another."""
        if self._arrivals is not None:
            from planner.desktop.importing.import_preview import preview_beside  # noqa: PLC0415 (seldom)

            present, zone = self._document.present, self._document.zone
            self._preparing.start(
                partial(preview_beside, present, self._arrivals, zone, self._into)
            )

    def _show(self, made: object) -> None:
        from planner.desktop.importing.import_preview import ImportPreview  # noqa: PLC0415 (a quicker start)

        assert isinstance(made, ImportPreview)
        self._preview, self._is_outdated = made, False
        if self._is_accepted:
            self.accept()
            return
        self._pages.importing.show_preview(made)
        focus = QApplication.focusWidget()
        if focus is None or not self._pages.importing.isAncestorOf(focus):
            self._pages.importing.setFocus()

    def _fail(self, sentence: str) -> None:
        self._end()
        self._pages.close_import()
        self.told.emit(sentence)


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Files and folders of this machine that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
