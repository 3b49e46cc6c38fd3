"""The one line of a first start: which hours were assumed, and where to change them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from planner.desktop.formats import duration, whole_hours
from planner.desktop.hours_text import alike, days_text, spans_text
from planner.desktop.widgets import text_label
from planner.domain.calendar import Calendar


class FirstStart(QFrame):
    change_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="firstStart")
        self.setFixedHeight(32)
        self._text = text_label()
        change = QPushButton(self.tr("Change hours"))
        change.clicked.connect(self.change_wanted)
        keep = QPushButton(self.tr("Keep"))
        keep.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(change)
        row.addWidget(keep)
        row.addStretch(1)

    def show_calendar(self, calendar: Calendar) -> None:
        """ "Mon – Fri 09:00–17:30, 19:00–22:30 flexible, Lunch 45 min, 11 h rest, Europe/Lisbon" """
        parts = [
            f"{days_text(days)} {spans_text(spans)}"
            for days, spans in alike(calendar.hours)
        ]
        parts += [f"{habit.summary} {duration(habit.duration)}" for habit in calendar.habits.values()]
        settings = calendar.settings
        parts.append(self.tr("{length} rest").format(length=whole_hours(settings.minimum_rest)))
        parts.append(settings.zone)
        self._text.setText(", ".join(parts))

