"""The choice of a calendar for what is imported."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from planner.desktop.calendars.calendar_words import title_of
from planner.desktop.importing.import_preview import ImportPreview
from planner.desktop.look.widgets import text_label
from planner.domain.calendar_collection import THE_DEFAULT
from planner.override import override


class ImportPlace(QWidget):
    """`chosen` has a name; one that there is not yet is made."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[str, ...] = ()
        self.box = _Box()
        self.box.setAccessibleName(self.tr("Into the calendar"))
        self.box.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text_label(self.tr("Into"), "secondary"))
        row.addWidget(self.box, 1)

    @property
    def has_choice(self) -> bool:
        return bool(self._places)

    def show_preview(self, preview: ImportPreview) -> None:
        """None is chosen where the file says itself where its entries go."""
        places, place = preview.places, preview.place
        if places != self._places:
            self._places = places
            self.box.clear()
            self.box.setPlaceholderText(self.tr("as in the file"))
            self.box.addItems([self._text(name, preview.new_places) for name in places])
        self.box.setCurrentIndex(places.index(place) if place in places else -1)

    def _text(self, name: str, new: tuple[str, ...]) -> str:
        if name in new:
            return self.tr("{title} (new)").replace("{title}", name)
        return title_of(THE_DEFAULT) if name == THE_DEFAULT.title else name

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._places[index])


class _Box(QComboBox):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page."""
        event.ignore()
