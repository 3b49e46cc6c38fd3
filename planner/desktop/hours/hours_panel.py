"""The right panel for the hours: each weekday, single dates, the rest, the caps, the zone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.fields.field_editors import mark
from planner.desktop.hours.date_hours import DateHours
from planner.desktop.hours.hours_painter import HoursPainter
from planner.desktop.hours.setting_values import setting_text, setting_value
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.look.fonts import widened
from planner.desktop.look.formats import told
from planner.desktop.look.hours_text import read_spans, shown_spans
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.domain.calendar import Calendar
from planner.domain.edits import set_hours, set_settings
from planner.domain.errors import PlannerError

LETTERS = 3
"""Of a weekday's name: in Portuguese the short ones are long."""

VALUE_WIDTH = 100


class HoursPanel(Panel):
    """Every line is saved when it is left; a mistake is said below, in words, and its line stays
    marked until it is corrected.
    """

    def __init__(self, document: Document, key_map: KeyMap) -> None:
        super().__init__()
        self._document = document
        self._days = [QLineEdit() for _ in range(7)]
        self._date_hours = DateHours(document, self._save, self._mark)
        self.painter = HoursPainter(document, self._date_hours.shown_date, key_map)
        self._date_hours.day_taken.connect(self.painter.refresh)
        self._settings = {name: QLineEdit() for name in self._labels()}
        self._mistakes: dict[QLineEdit, str] = {}
        self._error = text_label(wrap=True)
        self._error.setObjectName("formError")
        self._error.hide()
        title = text_label(self.tr("Working hours"))
        title.setObjectName("panelTitle")
        hint = self.tr("Or write 09:00–17:30, 19:00–22:30 flexible; nothing for a day off.")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.painter)
        column.addWidget(text_label(hint, "secondary", wrap=True))
        column.addLayout(self._day_rows())
        column.addWidget(self._date_hours)
        column.addLayout(self._setting_rows())
        column.addWidget(text_label(self._zone_hint(), "secondary", wrap=True))
        column.addWidget(self._error)
        column.addLayout(self.close_row())
        column.addStretch(1)
        self.setFocusProxy(self.painter)
        document.changed.connect(self._refresh)
        self._refresh()

    @property
    def error(self) -> str:
        return self._error.text()

    def set_theme(self, theme: Theme) -> None:
        self.painter.set_theme(theme)

    def show_keys(self) -> None:
        self.painter.show_keys()

    def open_date(self, day: date) -> None:
        """Its own hours are to be painted."""
        self._date_hours.show_day(day)
        self.painter.open_date()

    def _labels(self) -> dict[str, str]:
        return {
            "minimum_rest": self.tr("Rest between two days"),
            "day_cap": self.tr("At most a day"),
            "week_cap": self.tr("At most a week"),
            "evening_cap": self.tr("Evening hours a week"),
            "evenings_per_week": self.tr("Evenings a week"),
            "week_target": self.tr("Target of a week"),
            "zone": self.tr("Time zone"),
        }

    def _day_rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(4)
        for day, edit in enumerate(self._days):
            name = QLocale().dayName(day + 1)
            short = QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat)[:LETTERS]
            edit.setAccessibleName(name)
            edit.setPlaceholderText(self.tr("no work"))
            edit.setProperty("tight", "hours")
            edit.editingFinished.connect(partial(self._save, edit, partial(self._with_day, day)))
            rows.addWidget(text_label(short, "secondary"), day, 0)
            rows.addWidget(edit, day, 1)
        return rows

    def _setting_rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(4)
        rows.setColumnMinimumWidth(1, widened(VALUE_WIDTH))
        for row, (name, label) in enumerate(self._labels().items()):
            edit = self._settings[name]
            edit.setObjectName(name)
            edit.setProperty("tight", True)
            edit.setAccessibleName(label)
            edit.editingFinished.connect(partial(self._save, edit, partial(self._with, name)))
            rows.addWidget(text_label(label, "secondary", wrap=True), row, 0)
            rows.addWidget(edit, row, 1)
        return rows

    def _zone_hint(self) -> str:
        return self.tr(
            "In another zone appointments and accepted work keep their instants; what then falls "
            "outside your hours is proposed elsewhere."
        )

    def _refresh(self) -> None:
        calendar = self._document.calendar
        for edit, spans in zip(self._days, calendar.hours.weekdays, strict=True):
            if not edit.isModified():
                edit.setText(shown_spans(spans))
                edit.setCursorPosition(0)
        self._date_hours.refresh()
        self.painter.refresh()
        for name, edit in self._settings.items():
            if not edit.isModified():
                edit.setText(setting_text(calendar.settings, name))
                edit.setCursorPosition(0)

    def _with_day(self, day: int, text: str) -> Calendar:
        calendar = self._document.calendar
        weekdays = list(calendar.hours.weekdays)
        weekdays[day] = read_spans(text)
        return set_hours(calendar, replace(calendar.hours, weekdays=tuple(weekdays)))

    def _with(self, name: str, text: str) -> Calendar:
        calendar = self._document.calendar
        settings = replace(calendar.settings, **{name: setting_value(name, text)})  # type: ignore[arg-type]
        return set_settings(calendar, settings)

    def _save(self, edit: QLineEdit, changed: Callable[[str], Calendar]) -> None:
        if not edit.isModified():
            self._mark(edit, "")
            edit.setCursorPosition(0)
            return
        try:
            after = changed(edit.text())
        except PlannerError as error:
            self._mark(edit, told(error.sentence))
            return
        edit.setModified(False)
        self._mark(edit, "")
        self._document.change(
            after, self.tr("Change hours: {what}").format(what=edit.accessibleName())
        )
        self._refresh()

    def _mark(self, edit: QLineEdit, mistake: str) -> None:
        """An empty `mistake` takes the mark off."""
        self._mistakes.pop(edit, None)
        if mistake:
            self._mistakes[edit] = mistake
        self._error.setText("\n".join(dict.fromkeys(self._mistakes.values())))
        self._error.setVisible(bool(self._mistakes))
        mark(edit, mistake)
