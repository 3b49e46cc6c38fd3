"""The hours of one date, where they differ from its weekday's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from planner.desktop.document.document import Document
from planner.desktop.look.fonts import widened
from planner.desktop.look.formats import day_title, told
from planner.desktop.look.hours_text import read_spans, shown_spans
from planner.desktop.look.widgets import text_label
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.edits import set_hours
from planner.domain.errors import InvalidValue
from planner.domain.written import in_range

Save = Callable[[QLineEdit, Callable[[str], Calendar]], None]
Mark = Callable[[QLineEdit, str], None]


class DateHours(QWidget):
    """A date, its hours, and the dates that are different already; saved by the panel's `save`,
    a wrong date is told to its `mark`.
    """

    day_taken = Signal()

    def __init__(self, document: Document, save: Save, mark: Mark) -> None:
        super().__init__()
        self._save, self._mark = save, mark
        self._document = document
        today = day_of(document.now(), document.zone)
        self.day = QLineEdit(str(today + timedelta(days=1)))
        self.hours = QLineEdit()
        self._others = text_label(role="secondary", wrap=True)
        names = (self.tr("Date"), self.tr("Hours on this date"))
        for edit, name in zip((self.day, self.hours), names, strict=True):
            edit.setAccessibleName(name)
        self.day.setProperty("tight", True)
        self.hours.setProperty("tight", "hours")
        self.hours.setPlaceholderText(self.tr("no work"))
        self.day.editingFinished.connect(self._take_day)
        self.hours.editingFinished.connect(self._save_hours)
        self.day.setObjectName("date")
        self.hours.setObjectName("dateHours")
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(4)
        self.day.setFixedWidth(widened(96))
        rows.addWidget(text_label(self.day.accessibleName(), "secondary"), 0, 0)
        rows.addWidget(self.day, 0, 1)
        rows.addWidget(self.hours, 1, 0, 1, 3)
        rows.addWidget(self._others, 2, 0, 1, 3)
        rows.setColumnStretch(2, 1)

    def shown_date(self) -> date | None:
        """None while it is no date that is written there."""
        try:
            return self._date()
        except InvalidValue:
            return None

    def show_day(self, day: date) -> None:
        self.day.setText(str(day))
        self._mark(self.day, "")
        self.refresh()
        self.day_taken.emit()

    def refresh(self) -> None:
        """Shows what the calendar says, unless something is being typed."""
        profile = self._document.calendar.hours
        if not self.hours.isModified():
            try:
                self.hours.setText(shown_spans(profile.spans_on(self._date())))
            except InvalidValue:
                self.hours.clear()
            self.hours.setCursorPosition(0)
        today = day_of(self._document.now(), self._document.zone)
        coming = sorted(item for item in profile.exceptions.items() if item[0] >= today)
        nothing = self.tr("no work")
        lines = [f"{day_title(day)}: {shown_spans(spans) or nothing}" for day, spans in coming]
        hint = self.tr("One date with other hours; “usual” takes it back.")
        self._others.setText("\n".join(lines) or hint)

    def _take_day(self) -> None:
        """Hours that waited for a right date are saved with it."""
        try:
            self._date()
        except InvalidValue as error:
            self._mark(self.day, told(error.sentence))
        else:
            self._mark(self.day, "")
            self._save_hours()
        self.refresh()
        self.day_taken.emit()

    def _save_hours(self) -> None:
        self._save(self.hours, self._changed)

    def _date(self) -> date:
        text = self.day.text().strip()
        try:
            return in_range(date.fromisoformat(text))
        except ValueError:
            raise InvalidValue('"{text}" is not a date such as 2026-11-26.', text=text) from None

    def _changed(self, text: str) -> Calendar:
        calendar = self._document.calendar
        exceptions = dict(calendar.hours.exceptions)
        if text.strip().lower() in ("usual", self.tr("usual")):
            exceptions.pop(self._date(), None)
        else:
            exceptions[self._date()] = read_spans(text)
        return set_hours(calendar, replace(calendar.hours, exceptions=exceptions))
