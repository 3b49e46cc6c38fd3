"""What the availability is to be like: for whom, when, how long at least."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.availability.availability_fields import AvailabilityFields
from planner.desktop.availability.recipient_field import RecipientField
from planner.desktop.document.document import Document
from planner.desktop.look.calm_box import CalmBox
from planner.desktop.look.fonts import scaled, text_scale, widened
from planner.desktop.look.formats import day_title, shortened
from planner.desktop.look.widgets import hairline, text_label
from planner.desktop.look.window_language import window_language
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.recipients import Recipient, recipient_named
from planner.scheduling.offers.availability import next_working_days

WIDTH = 348
ONE_WEEK = timedelta(days=7)
WEEKS = 12
DAY_COUNTS = (1, 2, 3, 5, 10, 15)
FEW = 3
ABOVE = 1.3
"""From this size of text on every field has a line of its own."""


class AvailabilityForm(QWidget):
    """`changed` after every change; `recipient` and `span` raise PlannerError for odd text."""

    changed = Signal()

    def __init__(self, document: Document, zone: str, parent: QWidget) -> None:
        """Each part is made inside of what holds it: to move it there would have it styled anew."""
        super().__init__(parent, objectName="availabilityForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(widened(WIDTH))
        self._document = document
        habits = sorted(document.calendar.habits.values(), key=lambda habit: habit.summary)
        self._fields = AvailabilityFields(habits)
        self.zone_field = RecipientField(zone, document.now())
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("not kept"))
        self._span = CalmBox()
        self._known = text_label(role="hint", wrap=True)
        self._summary = text_label(role="note", wrap=True)
        self.error = text_label(wrap=True)
        self.error.setObjectName("formError")
        self._rest = QWidget(self)
        self._rest.hide()
        self._lay_out()
        self._show(Recipient(name="", zone=zone, language=window_language()))
        self.show_known()
        self._connect()

    def complete(self) -> Iterator[None]:
        """Step by step, with all that is below the line for whom it is: that can be written in
        before.
        """
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._fill_rest(column)
        yield
        self._rest.show()

    @property
    def last(self) -> QWidget:
        """The field at its end."""
        return self._fields.form

    @property
    def format(self) -> str:
        return str(self._fields.form.currentData())

    @property
    def is_named(self) -> bool:
        return bool(self._name.text().strip())

    def ask_name(self) -> None:
        self._name.setFocus()

    def recipient(self) -> Recipient:
        """As the fields say; without a name he is not kept."""
        if not self.zone_field.is_understood:
            text = self.tr('There is no place "{place}" with a time zone.')
            raise InvalidValue(text.format(place=self.zone_field.text()))
        name = " ".join(self._name.text().split())
        kept = recipient_named(self._document.calendar.settings.recipients, name)
        basis = Recipient(name=kept.name if kept else name, zone=self.zone_field.zone)
        found = self._fields.read_into(basis)
        choice = self._span.currentData()
        days = choice if isinstance(choice, int) else self._days
        return replace(found, days=days)

    def span(self) -> Interval:
        """The next working days, or one of the next weeks."""
        document = self._document
        choice = self._span.currentData()
        if isinstance(choice, int):
            return next_working_days(document.calendar, document.now(), choice)
        settings = document.calendar.settings
        return week_span(
            self._monday(self._span.currentIndex()), settings.zone, settings.day_boundary
        )

    def show_known(self) -> None:
        """Those that are kept."""
        known = self._document.calendar.settings.recipients
        self.zone_field.set_known(known)
        names = ", ".join(shortened(recipient.name) for recipient in known[:FEW])
        more = "…" if len(known) > FEW else ""
        self._known.setText(f"↓  {names}{more}")
        self._known.setVisible(bool(known))

    def show_summary(self, count: int) -> None:
        possible = self._fields.tier.index == 1
        if count == 1 and possible:
            self._summary.setText(self.tr("1 free time. Booking it whole breaks a deadline."))
        elif count == 1:
            self._summary.setText(self.tr("1 free time. Booking it keeps every deadline."))
        elif count and possible:
            text = self.tr("{count} free times. Booking any of them whole breaks a deadline.")
            self._summary.setText(text.format(count=count))
        elif count:
            text = self.tr("{count} free times. Booking any of them keeps every deadline.")
            self._summary.setText(text.format(count=count))
        elif possible:
            self._summary.setText(self.tr("No free time would break a deadline."))
        else:
            self._summary.setText(self.tr("No free times: try less notice or shorter times."))

    def show_waiting(self) -> None:
        self._summary.setText(self.tr("Looking for free times …"))

    def clear_summary(self) -> None:
        self._summary.clear()

    def _show(self, recipient: Recipient) -> None:
        """In every field but that of the person; tells nobody."""
        self._days = recipient.days
        self._name.setText(recipient.name)
        self._name.setCursorPosition(0)  # of a long name the beginning is seen
        self._fields.show_recipient(recipient)
        self._span.blockSignals(True)
        self._fill_span(recipient.days)
        self._span.blockSignals(False)

    def _show_person(self, recipient: Recipient) -> None:
        self._show(recipient)
        self.changed.emit()

    def _fill_span(self, days: int) -> None:
        document = self._document
        self._span.clear()
        for count in sorted({*DAY_COUNTS, days}):
            span = next_working_days(document.calendar, document.now(), count)
            boundary = document.calendar.settings.day_boundary
            last = day_of(span.end - timedelta.resolution, document.zone, boundary)
            text = self.tr("Next {count} working days, to {day}")
            self._span.addItem(text.format(count=count, day=day_title(last)), count)
        self._weeks_from = self._span.count()
        for number in range(WEEKS):
            monday = monday_of(document.today()) + number * ONE_WEEK
            text = self.tr("Week {number}, from {day}")
            self._span.addItem(text.format(number=monday.isocalendar().week, day=day_title(monday)))
        self._span.setCurrentIndex(self._span.findData(days))

    def _monday(self, index: int) -> date:
        return monday_of(self._document.today()) + (index - self._weeks_from) * ONE_WEEK

    def _lay_out(self) -> None:
        """What comes of it stays in sight where the fields have to be scrolled."""
        scroll = self._scroll()
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 10, 18, 14)
        foot.addWidget(self._summary)
        foot.addWidget(self.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
        self._fill(QVBoxLayout(scroll.widget()))

    def _scroll(self) -> QScrollArea:
        scroll = QScrollArea(self, objectName="availabilityScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(QWidget(objectName="availabilityForm"))
        return scroll

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(4)
        title = text_label(self.tr("Availability"))
        title.setObjectName("panelTitle")
        column.addWidget(title)
        column.addSpacing(4)
        self._add(column, self.tr("For"), self.zone_field)
        column.addWidget(self._known)
        column.addWidget(self._rest)
        column.addStretch(1)

    def _fill_rest(self, column: QVBoxLayout) -> None:
        fields = self._fields
        self._add_row(column, (self.tr("Keep as"), self._name), (self.tr("In"), fields.language))
        self._add(column, self.tr("When"), self._span)
        self._add_row(
            column,
            (self.tr("At least"), fields.minimum),
            (self.tr("Buffer"), fields.buffer),
            (self.tr("Notice"), fields.notice),
        )
        self._add_row(
            column, (self.tr("Steps of"), fields.rounding), (self.tr("At most"), fields.most)
        )
        column.addWidget(fields.spread)
        column.addSpacing(6)
        self._add(column, self.tr("Hours"), fields.hours)
        self._add(column, self.tr("Deadlines"), fields.tier)
        busy = (fields.planned, fields.proposed, *fields.habits.values())
        self._add_boxes(column, self.tr("Also busy"), *busy)
        self._add_boxes(column, self.tr("May see of busy times"), fields.kinds, fields.titles)
        self._add(column, self.tr("As"), fields.form)

    def _add(self, column: QVBoxLayout, label: str, field: QWidget) -> None:
        column.addWidget(text_label(label, "secondary"))
        field.setAccessibleName(label)
        field.setFixedHeight(scaled(30))
        column.addWidget(field)
        column.addSpacing(4)

    def _add_row(self, column: QVBoxLayout, *parts: tuple[str, QWidget]) -> None:
        if len(parts) > 1 and text_scale() > ABOVE:
            for named in parts:
                self._add_row(column, named)
            return
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, field in parts:
            part = QVBoxLayout()
            part.setSpacing(4)
            self._add(part, label, field)
            field.setMinimumWidth(0)
            row.addLayout(part, 1)
        column.addLayout(row)

    def _add_boxes(self, column: QVBoxLayout, label: str, *boxes: QWidget) -> None:
        """Two in a row."""
        column.addWidget(text_label(label, "secondary"))
        count = 1 if text_scale() > ABOVE else 2
        for first in range(0, len(boxes), count):
            row = QHBoxLayout()
            for box in boxes[first : first + count]:
                box.setMinimumWidth(0)
                row.addWidget(box, 1)
            column.addLayout(row)
        column.addSpacing(4)

    def _connect(self) -> None:
        self.zone_field.zone_changed.connect(lambda _zone: self.changed.emit())
        self.zone_field.textEdited.connect(lambda _text: self.changed.emit())
        self.zone_field.recipient_chosen.connect(self._show_person)
        self._name.textEdited.connect(lambda _text: self.changed.emit())
        self._span.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._fields.changed.connect(self.changed)
