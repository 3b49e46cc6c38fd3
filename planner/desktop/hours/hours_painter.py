"""The part of the page of hours that paints them: the brushes, the week, where one is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.document.document import Document
from planner.desktop.hours.hours_grid import DATE, KINDS, HoursGrid
from planner.desktop.hours.hours_painting import Stroke, painted, painted_week
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.keys.place_keys import HOURS
from planner.desktop.look.formats import day_title
from planner.desktop.look.segments import Segments
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.domain.edits import set_hours
from planner.domain.hours import HoursProfile

BRUSHES = tuple(KINDS.values())
ONE_DAY = timedelta(days=1)


class HoursPainter(QWidget):
    """One stroke is one commit. Planned work stays where it is until it is planned anew."""

    def __init__(self, document: Document, day: Callable[[], date | None], key_map: KeyMap) -> None:
        """`day` is the date that has a column of its own, if it is one."""
        super().__init__()
        self._document = document
        self._day = day
        self._key_map = key_map
        self._keys = key_map.of(HOURS)
        self.brushes = Segments(("",) * len(BRUSHES), self.tr("What is painted"))
        self.brushes.chosen.connect(self._take_brush)
        self.grid = HoursGrid(self._keys)
        self.grid.stroked.connect(self.paint)
        self._where = text_label(role="secondary", wrap=True)
        self.grid.moved.connect(self._where.setText)
        self._hint = text_label(role="secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.brushes, self.grid, self._where, self._hint):
            column.addWidget(part)
        self.setFocusProxy(self.grid)
        self.show_keys()

    def show_keys(self) -> None:
        """Those that mean it now."""
        core, flexible, never = map(self._keys.shown, KINDS)
        self.brushes.show_texts(
            (
                self.tr("Preferred  {key}").format(key=core),
                self.tr("Possible  {key}").format(key=flexible),
                self.tr("Never  {key}").format(key=never),
            )
        )
        hint = self.tr(
            "Drag, or Shift with arrows, then {core}, {flexible} or {never}. The last column is "
            "one date alone, {hours} on a day opens it. What is planned stays until you plan anew "
            "with {plan}."
        )
        hours, plan = (self._key_map.key_of(name) for name in ("day_hours", "plan"))
        self._hint.setText(
            hint.format(core=core, flexible=flexible, never=never, hours=hours, plan=plan)
        )

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
            what = self.grid.painted_words(stroke.kind)
            name = self.tr("Paint hours: {what}").format(what=what)
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
