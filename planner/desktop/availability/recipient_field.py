"""A line for whom availability is: a person that is kept, or a place."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from planner.desktop.look.zone_field import STEPS, ZoneField
from planner.desktop.look.zone_names import city
from planner.domain.recipients import Recipient
from planner.override import override


class RecipientField(ZoneField):
    """A few letters choose a person, or else a place; Down and Up go through the others, and from
    an empty line through all persons.
    """

    recipient_chosen = Signal(Recipient)

    def __init__(self, zone: str, now: datetime) -> None:
        self._known: tuple[Recipient, ...] = ()
        self._persons: tuple[Recipient, ...] = ()
        self._person: Recipient | None = None
        super().__init__(zone, now)
        self.setPlaceholderText(self.tr("A person or a place"))

    def set_known(self, known: Sequence[Recipient]) -> None:
        self._known = tuple(known)

    def show_recipient(self, recipient: Recipient) -> None:
        """With its name as the text; tells nobody."""
        self._person, self._persons = recipient, (recipient,)
        self._matches = (recipient.zone,)
        self._zone = recipient.zone
        self.setText(recipient.name or city(recipient.zone))
        self._show()

    @override
    def _find(self, text: str) -> None:
        wanted = " ".join(text.split()).casefold()
        starts = [known for known in self._known if known.name.casefold().startswith(wanted)]
        self._persons = tuple(starts) if wanted else ()
        if self._persons:
            self._take(self._persons[0])
            return
        self._person = None
        super()._find(text)

    @override
    def _show(self) -> None:
        super()._show()
        if self._person is not None and self._matches and self._person.name != self.text():
            self._show_hint(f"{self._person.name} · {city(self._person.zone)}")

    def _take(self, recipient: Recipient) -> None:
        self._person = recipient
        self._matches, self._zone = (recipient.zone,), recipient.zone
        self._show()
        self.recipient_chosen.emit(recipient)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        persons = self._persons if self._person is not None else ()
        if not self.text() or (len(persons) == 1 and self.text() == persons[0].name):
            persons = self._known
        if step is None or not persons:
            super().keyPressEvent(event)
            return
        place = persons.index(self._person) + step if self._person in persons else 0
        person = persons[place % len(persons)]
        if not self.text() or persons is self._known:
            self.setText(person.name)
            self.selectAll()
        self._take(person)
