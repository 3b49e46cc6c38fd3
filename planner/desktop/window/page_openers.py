"""What opens when the user asks for it, about what he looks at."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.desktop.keys.actions import name_steps
from planner.desktop.week.gestures import Activated
from planner.desktop.window.first_parts import FirstParts
from planner.desktop.window.late_parts import LateParts
from planner.desktop.window.other_zones import OtherZones
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar

if TYPE_CHECKING:
    from planner.desktop.hours.first_start import FirstStart


class PageOpeners(QObject):
    """`place` puts the line of the first start where it belongs."""

    def __init__(
        self,
        first: FirstParts,
        parts: LateParts,
        zones: OtherZones,
        place: Callable[[QWidget], None],
    ) -> None:
        super().__init__(parts)
        self._document = first.document
        self._preferences = first.preferences
        self._week = first.week
        self._parts = parts
        self._zones = zones
        self._place = place

    def palette(self) -> None:
        self.name_steps()
        self._parts.finder.open()

    def name_steps(self) -> None:
        name_steps(self._parts.actions, self._document.undo_name, self._document.redo_name)

    def note(self) -> None:
        """To what is selected, else to the day in focus."""
        self._parts.workings.pages.open_notes(self._week.selected, self._week.focused_day)

    def entry(self, activated: Activated) -> None:
        pages, entry = self._parts.workings.pages, self._document.calendar.find(activated.uid)
        if isinstance(entry, PlannedBlock):
            pages.open_entry(entry.entry, block=entry.uid)
        else:
            pages.open_entry(activated.uid, activated.occurrence)

    def hours(self) -> None:
        self._keep_hours()
        self._parts.workings.pages.open_hours()

    def day_hours(self) -> None:
        """Of the day in focus alone: it is different."""
        self._keep_hours()
        self._parts.workings.pages.open_hours(self._week.focused_day)

    def availability(self) -> None:
        from planner.desktop.availability.availability_dialog import (  # noqa: PLC0415 (a quicker start)
            AvailabilityDialog,
        )

        workings = self._parts.workings
        dialog = AvailabilityDialog(
            self._document,
            self._preferences,
            self._parts.colours.theme,
            workings.commands.worker.ask,
            self._week.window(),
        )
        dialog.told.connect(self._parts.tell)
        self._parts.colours.changed.connect(dialog.set_theme)
        dialog.zone_given.connect(self._zones.show)
        dialog.show()

    @cached_property
    def first_start(self) -> "FirstStart":
        from planner.desktop.hours.first_start import FirstStart  # noqa: PLC0415 (a quicker start)

        line = FirstStart()
        line.change_wanted.connect(self.hours)
        line.closed.connect(self._keep_hours)
        self._place(line)
        return line

    def show_hours(self, calendar: Calendar) -> None:
        """In a line of their own, until the user has looked at them."""
        if not self._preferences.has_seen_hours:
            self.first_start.show_calendar(calendar)

    def _keep_hours(self) -> None:
        self._preferences.mark_hours_seen()
        if "first_start" in self.__dict__:
            self.first_start.hide()
