"""The one line of a first start: which hours were assumed, and where to change them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import duration, whole_hours
from planner.desktop.look.hours_text import alike, days_text, shown_spans
from planner.desktop.look.widgets import text_label
from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind, HoursSpan
from planner.override import override


class FirstStart(QFrame):
    change_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="firstStart")
        self.setMinimumHeight(scaled(32))
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
        self._row = row

    @override
    def minimumSizeHint(self) -> QSize:
        """The text has several lines where the window is narrow."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._text.setWordWrap(False)
        needed = self._row.sizeHint().width()
        wraps = needed > self.width()
        self._text.setWordWrap(wraps)
        self._row.setStretch(0, int(wraps))
        self._row.setStretch(3, int(not wraps))

    @property
    def text(self) -> str:
        return self._text.text()

    def show_calendar(self, calendar: Calendar) -> None:
        """ "Monday to Friday 09:00–17:30, evenings until 22:30, lunch 45 min, 11 h rest, …" """
        parts = [f"{days_text(days)} {_hours(spans)}" for days, spans in alike(calendar.hours)]
        habits = calendar.habits.values()
        parts += [f"{habit.summary.lower()} {duration(habit.duration)}" for habit in habits]
        settings = calendar.settings
        parts.append(self.tr("{length} rest").format(length=whole_hours(settings.minimum_rest)))
        parts.append(settings.zone)
        self._text.setText(", ".join(parts))
        self._fit()


def _hours(spans: Sequence[HoursSpan]) -> str:
    """Flexible hours after all others are called the evening."""
    *others, last = spans
    if not others or last.kind is HoursKind.CORE:
        return shown_spans(spans)
    evening = QCoreApplication.translate("FirstStart", "evenings until {time}")
    return f"{shown_spans(others)}, {evening.format(time=f'{last.end:%H:%M}')}"
