"""Whose hours stand beside one's own."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.views.calendar_view import CalendarView

if TYPE_CHECKING:
    from planner.desktop.window.zone_bar import ZoneBar


class OtherZones(QObject):
    """As chosen in a bar that `place` puts into the window, made when it is first wanted."""

    def __init__(
        self,
        document: Document,
        preferences: Preferences,
        view: CalendarView,
        place: Callable[[QWidget], None],
    ) -> None:
        super().__init__(view)
        self._document = document
        self._preferences = preferences
        self._view = view
        self._place = place
        self._own = ""

    @cached_property
    def bar(self) -> "ZoneBar":
        from planner.desktop.window.zone_bar import ZoneBar  # noqa: PLC0415 (a quicker start)

        bar = ZoneBar(self._document.now())
        bar.zones_chosen.connect(self._choose)
        bar.closed.connect(bar.hide)
        bar.closed.connect(self._view.setFocus)
        self._place(bar)
        return bar

    @property
    def zones(self) -> tuple[str, ...]:
        own = self._document.zone
        return tuple(zone for zone in self._preferences.zones if zone != own)

    def show(self) -> None:
        self._own = self._document.zone
        self._view.set_zones(self._document.zone, self.zones)

    def begin(self) -> tuple[str, tuple[str, ...]]:
        """One's own and the others, for a view that is drawn for the first time."""
        self._own = self._document.zone
        return self._own, self.zones

    def follow(self) -> None:
        """One's own may be another now."""
        if self._own != self._document.zone:
            self.show()

    def open(self) -> None:
        self.bar.show_zones(self.zones)
        self.bar.show()
        self.bar.setFocus()

    def _choose(self, zones: tuple[str, ...]) -> None:
        self._preferences.zones = zones
        self.show()
