"""What the window does to the user's calendars: each is one step, which undo takes back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.calendars.calendar_words import hidden_report, title_of
from planner.desktop.document.document import Document
from planner.domain.calendar_collection import CalendarCollection, Colour, Reminds, name_given
from planner.domain.collection_edits import (
    entry_counts,
    keep_collection,
    new_collection,
    remove_collection,
)
from planner.domain.ids import Uid, new_uid


class CalendarCommands(QObject):
    """`told` carries a sentence for the user. All raise PlannerError in words."""

    told = Signal(str)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def add(self, name: str) -> Uid:
        """Gives the uid of the new one."""
        made = new_collection(self._document.calendar, new_uid(), name)
        self._keep(made, self.tr('Add the calendar "{title}"'))
        return made.uid

    def turn_shown(self, uid: str) -> None:
        found = self._found(uid)
        turned = replace(found, shown=not found.shown)
        if turned.shown:
            self._keep(turned, self.tr('Show the calendar "{title}"'))
        else:
            name = self.tr('Hide the calendar "{title}"')
            self._keep(turned, name, hidden_report(turned))

    def turn_busy(self, uid: str) -> None:
        """Planned work may have to give way to it, which is proposed."""
        found = self._found(uid)
        turned = replace(found, busy=not found.busy)
        busy = self.tr('Let the calendar "{title}" take time')
        free = self.tr('Let the calendar "{title}" take no time')
        name = busy if turned.busy else free
        after = keep_collection(self._document.calendar, turned)
        self._document.change(after, _named(name, turned))

    def remind(self, uid: str, reminds: Reminds) -> None:
        found = replace(self._found(uid), reminds=reminds)
        names = {
            Reminds.ALWAYS: self.tr('Let the calendar "{title}" remind always'),
            Reminds.SHOWN: self.tr('Let the calendar "{title}" remind while it is shown'),
            Reminds.NEVER: self.tr('Let the calendar "{title}" remind never'),
        }
        self._keep(found, names[reminds])

    def rename(self, uid: str, name: str) -> None:
        found = self._found(uid)
        named = replace(found, name=name_given(name))
        self._keep(named, _named(self.tr('Rename the calendar "{title}"'), found))

    def recolour(self, uid: str, colour: Colour | None) -> None:
        found = replace(self._found(uid), colour=colour)
        self._keep(found, self.tr('Colour the calendar "{title}"'))

    def remove(self, uid: str, *, with_its_entries: bool = False) -> None:
        """Its entries go to the default one, or with it, which is told."""
        found, before = self._found(uid), self._document.calendar
        after = remove_collection(before, found.uid, with_its_entries=with_its_entries)
        count = entry_counts(before)[found.uid]
        name = _named(self.tr('Remove the calendar "{title}"'), found)
        moved = _named(self.tr('its entries went to "{title}"'), after.collection(None))
        gone = self.tr("its entries went with it")
        became = f"{gone if with_its_entries else moved} ({count})"
        self._document.commit(after, name, f"{name}; {became}" if count else name)

    def export(self, uid: str, window: QWidget) -> None:
        """The entries of it alone."""
        found = self._found(uid)
        begin = "".join(c for c in title_of(found) if c.isalnum() or c in " -_") or "calendar"
        name, _ = QFileDialog.getSaveFileName(
            window, self.tr("Export the calendar"), f"{begin}.ics", self.tr("Calendars (*.ics)")
        )
        if name:
            from planner.desktop.document.files import export_file  # noqa: PLC0415 (a quicker start)

            export_file(self._document, Path(name), found)
            self.told.emit(self.tr("Saved as {file}").format(file=Path(name).name))

    def _found(self, uid: str) -> CalendarCollection:
        return self._document.calendar.collection(Uid(uid))

    def _keep(self, collection: CalendarCollection, name: str, report: str = "") -> None:
        after = keep_collection(self._document.calendar, collection)
        self._document.commit(after, _named(name, collection), report)


def _named(name: str, collection: CalendarCollection) -> str:
    return name.replace("{title}", title_of(collection))
