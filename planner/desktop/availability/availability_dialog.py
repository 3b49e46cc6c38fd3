"""Free times for somebody else: chosen at the left, seen at the right, copied with Enter."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.availability.availability_copying import copy_availability
from planner.desktop.availability.availability_form import AvailabilityForm
from planner.desktop.availability.availability_saving import asked_path, save_availability
from planner.desktop.availability.offer_buttons import OfferButtons
from planner.desktop.availability.offer_view import OfferView
from planner.desktop.availability.offered_slots import Ask, OfferedSlots
from planner.desktop.availability.published_files import publish_file, stop_for
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.document.preparing import Preparing
from planner.desktop.look.formats import told
from planner.desktop.look.steps import Steps
from planner.desktop.look.theme import Theme
from planner.desktop.look.zone_names import city
from planner.domain.errors import PlannerError
from planner.domain.recipient_edits import keep_recipient
from planner.scheduling.offers.availability import AvailabilitySheet, sheet_of
from planner.scheduling.offers.recipient_options import options_for
from planner.scheduling.offers.slots import Slot

PAUSE = 60
LATE = 400
"""Milliseconds after which what is still shown of another question goes."""
SIZE = QSize(1040, 760)
FRAME = QSize(16, 48)
"""Room for the frame that a window manager draws."""


class AvailabilityDialog(QDialog):
    """Enter copies plain text, Markdown and HTML together; Ctrl+S saves a file, Ctrl+P one that is
    kept up to date. Whoever it is for by name is kept with his settings.

    The times are looked for beside the window: what is wanted before they are there is done when
    they come, unless something is changed meanwhile.
    """

    told = Signal(str)
    zone_given = Signal()

    def __init__(
        self,
        document: Document,
        preferences: Preferences,
        theme: Theme,
        ask: Ask,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Availability"))
        self.resize(SIZE.boundedTo(parent.screen().availableSize() - FRAME))
        self._document = document
        self._preferences = preferences
        self._form = AvailabilityForm(document, preferences.recipient_zone or document.zone, self)
        self._view = OfferView(document, theme)
        self._slots = OfferedSlots(ask, self._take)
        self._saving = Preparing(self)
        self._saving.ready.connect(self._finish_saving)
        self._saving.failed.connect(self._form.error.setText)
        self._found: tuple[Slot, ...] = ()
        self._then: Callable[[], None] | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._late = QTimer(self, interval=LATE, singleShot=True)
        self._late.timeout.connect(self._show_waiting)
        self._lay_out()
        self._form.changed.connect(self._ask_again)
        self.finished.connect(self._stop)
        document.changed.connect(self._pause.start)
        document.proposal_changed.connect(self._follow_proposal)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        QShortcut(QKeySequence("Ctrl+P"), self, self.publish)
        QShortcut(QKeySequence("Ctrl+Shift+P"), self, self.stop_publishing)
        self._opening = Steps(self)
        self._opening.start(self._open())
        self._form.zone_field.selectAll()
        self._form.zone_field.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._view.set_theme(theme)

    def _open(self) -> Iterator[None]:
        """It is seen before it is complete, and complete before it asks."""
        yield
        yield from self._form.complete()
        QWidget.setTabOrder(self._form.last, self._view.field)
        yield
        self.refresh()

    @property
    def preview(self) -> str:
        return self._view.text

    @property
    def error(self) -> str:
        return self._form.error.text()

    def refresh(self) -> None:
        """What is known now; what is looked for follows."""
        self._form.show_known()
        self._view.show_published()
        self._refreshed()

    def _refreshed(self) -> AvailabilitySheet | None:
        """What is shown then; None where it is looked for, or where there is an error."""
        try:
            sheet = self._sheet()
        except PlannerError as error:
            self._late.stop()
            self._form.error.setText(told(error.sentence))
            self._clear()
            return None
        self._form.error.clear()
        if sheet is not None:
            self._late.stop()
            self._show(sheet)
        elif not self._late.isActive():
            self._late.start()
        return sheet

    def _show(self, sheet: AvailabilitySheet) -> None:
        self._form.show_summary(len(self._found))
        counts_plan = self._form.recipient().proposed_work_busy
        self._view.show_offers(sheet, self._found, self._form.format, counts_plan=counts_plan)

    def _ask_again(self) -> None:
        """What was asked for before was about something else."""
        self._then = None
        self._pause.start()

    def _follow_proposal(self) -> None:
        self._pause.start()

    def _take(self) -> None:
        self.refresh()
        then, self._then = self._then, None
        if then is not None and not self.error:
            then()

    def _stop(self) -> None:
        """Nothing comes any more: the dialog is about to be gone."""
        self._then = None
        self._opening.cancel()
        self._pause.stop()
        self._late.stop()
        self._slots.stop()
        self._saving.close()

    def _show_waiting(self) -> None:
        self._clear()
        self._form.show_waiting()

    def _clear(self) -> None:
        """What was shown answers another question than the one that is asked now."""
        self._form.clear_summary()
        self._view.clear()

    def copy(self) -> None:
        sheet = self._sheet_for(self.copy)
        if sheet is None:
            return
        copy_availability(sheet)
        self._remember()
        count = len(self._found)
        several = self.tr("Copied {count} free times in {city} time")
        text = self.tr("Copied 1 free time in {city} time") if count == 1 else several
        self.told.emit(text.format(count=count, city=city(sheet.recipient_zone)))
        self.accept()

    def save(self) -> None:
        """Beside the window: to paint a picture takes some frames."""
        sheet = self._sheet_for(self.save)
        path = None if sheet is None else asked_path(self, self.tr("Save availability"))
        if sheet is not None and path is not None:
            self._saving.start(partial(save_availability, path, sheet, self._form.format))

    def _finish_saving(self, path: object) -> None:
        if isinstance(path, Path):
            self._remember()
            self.told.emit(self.tr("Saved as {file}").format(file=path.name))
            self.accept()

    def publish(self) -> None:
        """The next working days, whatever week is shown now."""
        if not self._form.is_named:
            self._form.error.setText(self.tr("Write for whom in “Keep as” first."))
            self._form.ask_name()
            return
        self.refresh()
        if self.error:
            return
        path = asked_path(self, self.tr("Keep a file up to date"))
        if path is not None:
            self._remember()
            recipient = self._form.recipient()
            publish_file(self._document, path, recipient, self._form.format)
            text = self.tr("{file} is kept up to date").format(file=path.name)
            self.told.emit(text)
            self.refresh()

    def stop_publishing(self) -> None:
        """For whom the dialog is."""
        recipient = self._form.recipient()
        if stop_for(self._document, recipient):
            text = self.tr("No file is kept up to date for {name} any more; what is there stays")
            self.told.emit(text.format(name=recipient.name))
            self.refresh()

    def _sheet_for(self, act: Callable[[], None]) -> AvailabilitySheet | None:
        """What is asked for now; None where there is none yet: `act` is then done again."""
        self._then = act
        self._form.show_known()
        sheet = self._refreshed()
        if sheet is not None or self.error:
            self._then = None
        return sheet

    def _sheet(self) -> AvailabilitySheet | None:
        document = self._document
        options, span = options_for(self._form.recipient()), self._form.span()
        shown = document.proposal
        proposed = None if shown is None else shown.variant.calendar
        slots = self._slots.of(document.calendar, span, options, document.now(), proposed)
        if slots is None:
            return None
        self._found = slots
        return sheet_of(document.calendar, span, options, document.now(), slots)

    def _remember(self) -> None:
        recipient, document = self._form.recipient(), self._document
        self._preferences.recipient_zone = recipient.zone
        self.zone_given.emit()
        if recipient.name and not document.is_read_only and not document.is_past:
            name = self.tr("Availability for {name}").format(name=recipient.name)
            document.commit(keep_recipient(document.present, recipient), name)

    def _lay_out(self) -> None:
        preview = QWidget(self, objectName="availabilityPreview")
        preview.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(preview)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        column.addWidget(self._view, 1)
        column.addSpacing(4)
        column.addWidget(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._form)
        row.addWidget(preview, 1)

    def _buttons(self) -> OfferButtons:
        buttons = OfferButtons()
        buttons.copy_wanted.connect(self.copy)
        buttons.save_wanted.connect(self.save)
        buttons.publish_wanted.connect(self.publish)
        return buttons
