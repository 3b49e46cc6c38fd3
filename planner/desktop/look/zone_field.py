"""A line in which a few letters of a place choose its time zone."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from planner.desktop.look.widgets import text_label
from planner.desktop.look.zone_names import city, matching_zones
from planner.domain.clock import local_time
from planner.exchange.availability_rows import offset_text
from planner.override import override

MIDDLE = Qt.TextElideMode.ElideMiddle
AROUND = 36
"""Pixels beside the texts and between them."""
LEAST = 24
"""Pixels in which a hint says anything."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ZoneField(QLineEdit):
    """Shows the best match at the right while one types; Down and Up go through the others."""

    zone_changed = Signal(str)

    def __init__(self, zone: str, now: datetime) -> None:
        super().__init__(city(zone))
        self._zone = zone
        self._now = now
        self._matches: tuple[str, ...] = (zone,)
        self._told = ""
        self._hint = text_label(role="hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._hint)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textEdited.connect(self._find)
        self.textChanged.connect(self._fit_hint)
        self._show()

    @property
    def zone(self) -> str:
        return self._zone

    @property
    def is_understood(self) -> bool:
        return bool(self._matches)

    def _find(self, text: str) -> None:
        self._matches = matching_zones(text)
        self._choose(self._matches[0] if self._matches else self._zone)

    def _choose(self, zone: str) -> None:
        changed = zone != self._zone
        self._zone = zone
        self._show()
        if changed:
            self.zone_changed.emit(zone)

    def _show(self) -> None:
        if not self._matches:
            self._show_hint(self.tr("no such place"))
            return
        offset = local_time(self._now, self._zone).utcoffset()
        shown = "" if offset is None else offset_text(offset)
        self._show_hint(f"{city(self._zone)} · {shown}")

    def _show_hint(self, text: str) -> None:
        self._told = text
        self.setAccessibleDescription(text)
        self._fit_hint()

    def _fit_hint(self) -> None:
        """Into the room that what is written leaves; its end says which place it is."""
        room = self.width() - self.fontMetrics().horizontalAdvance(self.text()) - AROUND
        shown = self._hint.fontMetrics().elidedText(self._told, MIDDLE, room)
        self._hint.setText(shown if room >= LEAST else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and self._zone in self._matches:
            place = (self._matches.index(self._zone) + step) % len(self._matches)
            self._choose(self._matches[place])
        else:
            super().keyPressEvent(event)
