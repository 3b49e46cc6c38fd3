"""The right panel for notes: beside entries, or beside a day."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import dated_moment, day_title
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.rows import Row, Rows
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.desktop.planning.gesture_edits import title
from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.entries import Note
from planner.domain.ids import Uid, new_uid
from planner.domain.note_edits import (
    note_time,
    notes_of_day,
    notes_to,
    rewrite_note,
    write_note,
)
from planner.domain.search import title_of
from planner.domain.values import dataclass
from planner.override import override

EDIT_HEIGHT = 92


@dataclass(frozen=True, slots=True)
class About:
    """What notes are about: entries, or the day where there are none."""

    day: date
    entries: tuple[Uid, ...] = ()


class NotesPanel(Panel):
    """Enter keeps the note, Shift+Enter begins a line; in the list Enter edits and Delete removes.
    What is left unfinished is kept too: undo takes it back.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._about = About(document.today())
        self._notes: tuple[Note, ...] = ()
        self._edited: Uid | None = None
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("noteText")
        self.edit.setFixedHeight(scaled(EDIT_HEIGHT))
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("Write it down"))
        self.edit.setAccessibleName(self.tr("Note"))
        self.edit.installEventFilter(self)
        self._hint = text_label("", "hint", wrap=True)
        self.rows = Rows(self.tr("Notes"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.chosen.connect(self.edit_note)
        self.rows.removal_wanted.connect(self.remove_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (self._title, self.edit, self._hint):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addLayout(self.close_row())
        self.setFocusProxy(self.edit)
        document.changed.connect(self._refresh)

    @property
    def heading(self) -> str:
        return self._title.text()

    def show_about(self, about: About, note: Uid | None = None) -> None:
        """With `note` that one is ready to be edited."""
        self.keep()
        self._about = about
        self._refresh()
        places = [place for place, each in enumerate(self._notes) if each.uid == note]
        if places:
            self.edit_note(places[0])

    def keep(self) -> None:
        """What is written, if it says something new."""
        text, edited = self.edit.toPlainText().strip(), self._edited
        calendar = self._document.calendar
        known = None if edited is None else calendar.notes.get(edited)
        self._begin(None)
        if not text or (known is not None and known.text == text):
            return
        if known is None:
            after = self._written(text)
            name = self.tr('Write a note to "{title}"').format(title=self._subject())
        else:
            after = rewrite_note(calendar, known.uid, text)
            name = self.tr('Change the note "{title}"').format(title=title_of(known))
        self._document.commit(after, name)

    def edit_note(self, place: int) -> None:
        self.keep()
        self._begin(self._notes[place] if place < len(self._notes) else None)
        self.edit.setFocus()

    def remove_note(self, place: int) -> None:
        note = self._notes[place]
        name = self.tr('Remove the note "{title}"').format(title=title_of(note))
        self._document.commit(remove(self._document.calendar, note.uid), name)

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    def _written(self, text: str) -> Calendar:
        document, about = self._document, self._about
        at = note_time(about.day, document.now(), document.calendar, document.zone)
        if about.entries:
            at = document.now()
        return write_note(document.calendar, new_uid(), text, at, about.entries)

    def _begin(self, note: Note | None) -> None:
        self._edited = None if note is None else note.uid
        self.edit.setPlainText("" if note is None else note.text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self._say_hint()

    def _refresh(self) -> None:
        document, about = self._document, self._about
        calendar = document.calendar
        there = tuple(uid for uid in about.entries if calendar.find(uid) is not None)
        self._about = about = About(about.day, there)
        if there:
            self._notes = notes_to(calendar, there)
        else:
            self._notes = notes_of_day(calendar, about.day, document.zone)
        self._title.setText(self.tr("Notes: {title}").format(title=self._subject()))
        self.rows.show_rows(map(self._row, self._notes), self.rows.current)
        self._say_hint()

    def _say_hint(self) -> None:
        if self._edited is not None:
            text = self.tr("Enter keeps the change.")
        elif self._notes:
            text = self.tr("Enter keeps it. Tab leads to the notes: Enter edits, Delete removes.")
        else:
            text = self.tr("Enter keeps it, Shift+Enter begins a line.")
        self._hint.setText(text)

    def _row(self, note: Note) -> Row:
        first, _, rest = note.text.partition("\n")
        when = dated_moment(note.at, self._document.zone)
        return Row(first, below=" · ".join(filter(None, (when, " ".join(rest.split())))))

    def _subject(self) -> str:
        about = self._about
        if not about.entries:
            return day_title(about.day)
        titles = dict.fromkeys(title(self._document.calendar, uid) for uid in about.entries)
        return ", ".join(titles)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
                self.keep()
                return True
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)


def about_selected(document: Document, selected: Iterable[Uid], day: date) -> About:
    """A block's notes are its task's, which stays when the plan changes."""
    entries = []
    for uid in sorted(selected):
        entry = document.calendar.find(uid)
        if entry is not None:
            entries.append(getattr(entry, "entry", uid))
    return About(day, tuple(dict.fromkeys(entries)))
