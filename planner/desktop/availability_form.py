"""What the availability is to be like: for whom, when, how long at least."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.desktop.document import Document
from planner.desktop.formats import day_title, duration, whole_hours
from planner.desktop.segments import Segments
from planner.desktop.widgets import text_label
from planner.desktop.zone_field import ZoneField
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.written import parsed_length
from planner.scheduling.availability import AvailabilityOptions, next_working_days
from planner.scheduling.slots import Tier

WIDTH = 330
ONE_WEEK = timedelta(days=7)
FORMATS = ("text", "markdown", "ics")


class AvailabilityForm(QWidget):
    """`changed` after every change; `options` and `span` raise PlannerError for odd text."""

    changed = Signal()

    def __init__(self, document: Document, zone: str) -> None:
        super().__init__(objectName="availabilityForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._document = document
        self.zone_field = ZoneField(zone, document.now())
        self._weeks = QComboBox()
        self._weeks.addItems(self._week_names())
        self._minimum = QLineEdit(duration(timedelta(minutes=30)))
        self._buffer = QLineEdit(duration(timedelta(minutes=10)))
        self._notice = QLineEdit(whole_hours(timedelta(hours=4)))
        self._most = QLineEdit()
        self._most.setPlaceholderText(self.tr("all"))
        self._tier = Segments((self.tr("Safe"), self.tr("Possible")), self.tr("Deadlines"))
        self._hours = Segments((self.tr("Core"), self.tr("Core + evenings")), self.tr("Hours"))
        self._hours.choose(1)
        self._form = Segments((self.tr("Text"), self.tr("Markdown"), ".ics"), self.tr("As"))
        self._summary = text_label(role="note", wrap=True)
        self.error = text_label(wrap=True)
        self.error.setObjectName("formError")
        self._lay_out()
        self._connect()

    @property
    def format(self) -> str:
        return FORMATS[self._form.index]

    def options(self) -> AvailabilityOptions:
        if not self.zone_field.is_understood:
            raise InvalidValue(f'There is no place "{self.zone_field.text()}" with a time zone.')
        return AvailabilityOptions(
            recipient_zone=self.zone_field.zone,
            minimum=parsed_length(self._minimum.text()),
            buffer=parsed_length(self._buffer.text()),
            notice=parsed_length(self._notice.text()),
            flexible=self._hours.index == 1,
            tier=tuple(Tier)[self._tier.index],
            most=_count(self._most.text()),
        )

    def span(self) -> Interval:
        """The next five working days, or one of the next weeks."""
        document = self._document
        choice = self._weeks.currentIndex()
        if choice == 0:
            return next_working_days(document.calendar, document.now())
        settings = document.calendar.settings
        return week_span(self._monday(choice), settings.zone, settings.day_boundary)

    def show_summary(self, count: int) -> None:
        possible = tuple(Tier)[self._tier.index] is Tier.POSSIBLE
        if count and possible:
            text = self.tr("{count} free times. Booking any of them whole breaks a deadline.")
            self._summary.setText(text.format(count=count))
        elif count:
            text = self.tr("{count} free times. Booking any of them keeps every deadline.")
            self._summary.setText(text.format(count=count))
        elif possible:
            self._summary.setText(self.tr("No free time would break a deadline."))
        else:
            self._summary.setText(self.tr("No free times: try less notice or shorter times."))

    def clear_summary(self) -> None:
        self._summary.clear()

    def _monday(self, choice: int) -> date:
        return monday_of(self._document.today()) + (choice - 1) * ONE_WEEK

    def _week_names(self) -> list[str]:
        document = self._document
        span = next_working_days(document.calendar, document.now())
        last = day_of(span.end - timedelta(hours=5), document.zone)
        names = [self.tr("Next 5 working days, to {day}").format(day=day_title(last))]
        for choice in range(1, 5):
            monday = self._monday(choice)
            week = self.tr("Week {number}, from {day}")
            names.append(week.format(number=monday.isocalendar().week, day=day_title(monday)))
        return names

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(4)
        title = text_label(self.tr("Availability"))
        title.setObjectName("panelTitle")
        column.addWidget(title)
        column.addSpacing(8)
        self._add(column, self.tr("For"), self.zone_field)
        self._add(column, self.tr("When"), self._weeks)
        lengths = QHBoxLayout()
        lengths.setSpacing(8)
        for label, edit in (
            (self.tr("At least"), self._minimum),
            (self.tr("Buffer"), self._buffer),
            (self.tr("Notice"), self._notice),
            (self.tr("At most"), self._most),
        ):
            part = QVBoxLayout()
            part.setSpacing(4)
            self._add(part, label, edit)
            lengths.addLayout(part, 1)
        column.addLayout(lengths)
        self._add(column, self.tr("Hours"), self._hours)
        self._add(column, self.tr("Deadlines"), self._tier)
        self._add(column, self.tr("As"), self._form)
        column.addSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self.error)
        column.addStretch(1)

    def _add(self, column: QVBoxLayout, label: str, field: QWidget) -> None:
        column.addWidget(text_label(label, "secondary"))
        field.setAccessibleName(label)
        field.setFixedHeight(30)
        column.addWidget(field)
        column.addSpacing(6)

    def _connect(self) -> None:
        self.zone_field.zone_changed.connect(lambda _zone: self.changed.emit())
        self.zone_field.textEdited.connect(lambda _text: self.changed.emit())
        self._weeks.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for edit in (self._minimum, self._buffer, self._notice, self._most):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        for segments in (self._hours, self._tier, self._form):
            segments.chosen.connect(lambda _index: self.changed.emit())


def _count(text: str) -> int | None:
    """A number; nothing is no limit."""
    if not text.strip():
        return None
    if not text.strip().isdecimal():
        raise InvalidValue(f'"{text}" is not a number of times.')
    return int(text)
