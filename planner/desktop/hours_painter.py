"""The part of the page of hours that paints them: the brushes, the week, where one is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.document import Document
from planner.desktop.formats import day_title
from planner.desktop.hours_grid import DATE, HoursGrid
from planner.desktop.hours_painting import Stroke, painted, painted_week
from planner.desktop.segments import Segments
from planner.desktop.theme import Theme
from planner.desktop.widgets import text_label
from planner.domain.edits import set_hours
from planner.domain.hours import HoursKind, HoursProfile

BRUSHES = (HoursKind.CORE, HoursKind.FLEXIBLE, None)
ONE_DAY = timedelta(days=1)


class HoursPainter(QWidget):
    """One stroke is one commit. Planned work stays where it is until it is planned anew."""

    def __init__(
        self, document: Document, day: Callable[[], date | None], keys: tuple[str, str]
    ) -> None:
        """`day` is the date that has a column of its own, if it is one; `keys` open the hours of a
        day, and plan anew.
        """
        super().__init__()
        self._document = document
        self._day = day
        texts = (self.tr("Preferred  C"), self.tr("Possible  F"), self.tr("Never  N"))
        self.brushes = Segments(texts, self.tr("What is painted"))
        self.brushes.chosen.connect(self._take_brush)
        self.grid = HoursGrid()
        self.grid.stroked.connect(self.paint)
        self._where = text_label(role="secondary")
        self.grid.moved.connect(self._where.setText)
        hint = self.tr(
            "Drag, or Shift with arrows, then C, F or N. The last column is one date alone, "
            "{hours} on a day opens it. What is planned stays until you plan anew with {plan}."
        ).format(hours=keys[0], plan=keys[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (
            self.brushes,
            self.grid,
            self._where,
            text_label(hint, "secondary", wrap=True),
        ):
            column.addWidget(part)
        self.setFocusProxy(self.grid)

    def set_theme(self, theme: Theme) -> None:
        self.grid.set_theme(theme)

    def refresh(self) -> None:
        hours, day = self._document.calendar.hours, self._day()
        dated = () if day is None else hours.spans_on(day)
        self.grid.show_days((*hours.weekdays, dated), "" if day is None else day_title(day))
        self._where.setText(self.grid.words())

    def open_date(self) -> None:
        self.grid.select(DATE)

    def paint(self, stroke: Stroke) -> None:
        self.brushes.choose(BRUSHES.index(stroke.kind))
        self._take_brush(self.brushes.index)
        hours = self._with(stroke)
        after = set_hours(self._document.calendar, hours)
        if hours != self._document.calendar.hours:
            name = self.tr("Paint hours: {what}").format(what=self.grid.words())
            self._document.commit(after, name)
        self.refresh()

    def _take_brush(self, index: int) -> None:
        self.grid.brush = BRUSHES[index]

    def _with(self, stroke: Stroke) -> HoursProfile:
        hours, day = self._document.calendar.hours, self._day()
        if stroke.first < DATE:
            week = replace(stroke, last=min(stroke.last, DATE - 1))
            hours = replace(hours, weekdays=painted_week(hours.weekdays, week))
        if stroke.last == DATE and day is not None:
            hours = _on_date(hours, day, stroke)
        return hours


def _on_date(hours: HoursProfile, day: date, stroke: Stroke) -> HoursProfile:
    """A date that is then as usual is none."""
    spans, rest = painted(hours.spans_on(day), stroke.start, stroke.end, stroke.kind)
    exceptions = {**hours.exceptions, day: spans}
    for start, end, kind in rest:
        after = day + ONE_DAY
        exceptions[after], _ = painted(hours.spans_on(after), start, end, kind)
    same = [each for each, spans in exceptions.items() if spans == hours.weekdays[each.weekday()]]
    for each in same:
        del exceptions[each]
    return replace(hours, exceptions=exceptions)
