"""A line to choose whose hours stand beside one's own."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from planner.desktop.look.fonts import scaled
from planner.desktop.look.widgets import CloseButton, clear_layout, text_label
from planner.desktop.look.zone_field import ZoneField
from planner.desktop.look.zone_names import city
from planner.override import override

MOST = 4
FIELD = 260


class ZoneBar(QFrame):
    """Enter adds what is written; the button of a zone, or Backspace in the empty line, removes
    it.
    """

    zones_chosen = Signal(tuple)
    closed = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(objectName="zoneBar")
        self._zones: tuple[str, ...] = ()
        self._field = ZoneField("UTC", now)
        self._field.setFixedWidth(scaled(FIELD))
        self._field.setPlaceholderText(self.tr("City or country"))
        self._field.setAccessibleName(self.tr("Hours of another place"))
        self._field.returnPressed.connect(self._add)
        self._field.installEventFilter(self)
        self.setFocusProxy(self._field)
        self._chosen = QHBoxLayout()
        self._chosen.setSpacing(4)
        close = CloseButton()
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(8)
        row.addWidget(text_label(self.tr("Hours beside yours:"), "secondary"))
        row.addLayout(self._chosen)
        row.addWidget(self._field)
        row.addStretch(1)
        row.addWidget(close)

    @property
    def zones(self) -> tuple[str, ...]:
        return self._zones

    def show_zones(self, zones: tuple[str, ...]) -> None:
        self._zones = zones
        clear_layout(self._chosen)
        for zone in zones:
            button = QPushButton(f"{city(zone)}  ×")
            button.setObjectName(zone)
            button.setAccessibleName(self.tr("Remove {place}").format(place=city(zone)))
            button.clicked.connect(lambda _=False, each=zone: self._remove(each))
            self._chosen.addWidget(button)
        self._field.setEnabled(len(zones) < MOST)
        self._field.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self._field.text()
            and self._zones
        ):
            self._remove(self._zones[-1])
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        """An empty line closes it."""
        if not self._field.text().strip():
            self.closed.emit()
        elif self._field.is_understood and self._field.zone not in self._zones:
            self._choose((*self._zones, self._field.zone))

    def _remove(self, zone: str) -> None:
        self._choose(tuple(other for other in self._zones if other != zone))
        self._field.setFocus()

    def _choose(self, zones: tuple[str, ...]) -> None:
        self.show_zones(zones)
        self.zones_chosen.emit(zones)
