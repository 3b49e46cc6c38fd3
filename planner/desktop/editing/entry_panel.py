"""The right panel for one entry: each field is saved when it is left; undo takes it back."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from planner.desktop.calendars.calendar_field import with_calendar_field
from planner.desktop.document.document import Document
from planner.desktop.editing.block_section import BlockSection
from planner.desktop.editing.entry_target import Change, Target, written
from planner.desktop.editing.finish_words import FinishWords
from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Editable, Field, Reading
from planner.desktop.fields.field_rows import FieldRows, Written
from planner.desktop.fields.task_fields import TASK
from planner.desktop.look.flow import Flow
from planner.desktop.look.formats import day_title, told
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.segments import Segments
from planner.desktop.look.steps import Steps
from planner.desktop.look.widgets import text_label
from planner.domain.block_edits import complete_task
from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.note_edits import notes_to
from planner.domain.scoped_edits import Scope, remove_occurrence
from planner.domain.search import title_of
from planner.domain.tasks import Task

MOST_NOTES = 3
KINDS = {Task: "Task", Appointment: "Appointment", PersonalBlock: "Personal block", Habit: "Habit"}
SCOPES = tuple(Scope)


class EntryPanel(Panel):
    """Of one occurrence of a series Alt+1, Alt+2 and Alt+3 say what is meant besides it.
    `notes_wanted` has the entry whose notes are asked for.
    """

    notes_wanted = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._target: Target | None = None
        self._next: Target | None = None
        self._fields: tuple[Field, ...] = ()
        self._kind = text_label()
        self._kind.setObjectName("panelTitle")
        self._scope = self._scopes()
        self.block = BlockSection(document)
        self.rows = FieldRows()
        self.rows.written.connect(self._take_written)
        self._finish = text_label(role="hint", wrap=True)
        self._finish_words = FinishWords(document)
        self._error = text_label(wrap=True)
        self._error.setObjectName("formError")
        self._error.hide()
        self.block.failed.connect(self._fail)
        self._done = QPushButton(self.tr("Mark done"))
        self._done.clicked.connect(self._complete)
        self._notes = text_label(role="secondary", wrap=True)
        self._write = QPushButton(self.tr("Write a note…"))
        self._write.clicked.connect(self._want_notes)
        self._following = Steps(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (self._kind, self._scope, self.block, self.rows, self._finish, self._error):
            column.addWidget(part)
        column.addWidget(self._notes)
        column.addLayout(self._buttons())
        column.addStretch(1)
        document.changed.connect(self._refresh)

    def prepare(self) -> Iterator[None]:
        """Makes, step by step, what a task needs, unless an entry is shown already."""
        if self._target is None:
            yield from self.rows.build(TASK)

    @property
    def is_filled(self) -> bool:
        """Whether all can be read."""
        return not self._following.is_running

    def _scopes(self) -> Segments:
        texts = (self.tr("This"), self.tr("Following"), self.tr("All"))
        scope = Segments(texts, self.tr("What a change is meant for"))
        for index in range(len(texts)):
            keys = QShortcut(QKeySequence(f"Alt+{index + 1}"), self)
            keys.activated.connect(lambda index=index: scope.choose(index))
        scope.setToolTip("Alt+1, Alt+2, Alt+3")
        return scope

    @property
    def error(self) -> str:
        return "\n".join(filter(None, (self.rows.mistakes, self._error.text())))

    @property
    def finish(self) -> str:
        """When the task is likely to be done."""
        return self._finish.text()

    @property
    def scope(self) -> Scope:
        return SCOPES[self._scope.index]

    def show_entry(
        self, uid: Uid, occurrence: datetime | None = None, block: Uid | None = None
    ) -> None:
        """`block`: the one of it through which it was opened."""
        target = Target(uid, occurrence)
        entry = target.entry_in(self._document.calendar)
        if entry is None:
            return
        if target != self._target:
            self._finish.hide()
            self._notes.hide()
        self._target, self._next = target, None
        self._scope.choose(0)
        self.block.show_block(block)
        self._show_fields(entry)
        self._refresh()
        self.setFocusProxy(self.rows.editor("summary"))

    def _show_fields(self, entry: Editable) -> None:
        self._error.clear()
        self._kind.setText(QCoreApplication.translate("Entry", KINDS[type(entry)]))
        self._fields = self._fields_of(entry)
        self.rows.set_fields(self._fields)

    def _fields_of(self, entry: Editable) -> tuple[Field, ...]:
        """With its calendar, where there are several."""
        return with_calendar_field(fields_of(entry), entry, self._document.calendar)

    def _buttons(self) -> Flow:
        remove = QPushButton(self.tr("Remove"))
        remove.clicked.connect(self.remove)
        return self.close_row(self._done, self._write, remove)

    def _reading(self) -> Reading:
        return Reading(self._document.calendar, self._document.now(), self._document.zone)

    def _entry(self) -> Editable | None:
        """As it is now, also where the last change made another entry of it."""
        calendar = self._document.calendar
        if self._next is not None and (found := self._next.entry_in(calendar)) is not None:
            self._target, self._next = self._next, None
            return found
        return None if self._target is None else self._target.entry_in(calendar)

    def _refresh(self) -> None:
        """What is being typed stays."""
        entry = self._entry()
        if entry is None or self._target is None:
            if self._target is not None:
                self._target = None
                self.closed.emit()
            return
        if self._fields_of(entry) != self._fields:
            self._show_fields(entry)
        self._scope.setVisible(self._target.series_in(self._document.calendar) is not None)
        self.block.refresh()
        self._done.setVisible(isinstance(entry, Task) and entry.is_open)
        self.rows.show_entry(entry, self._reading())
        self._following.start(self._follow(entry.uid))

    def _follow(self, uid: Uid) -> Iterator[None]:
        """What stands below the fields, behind them."""
        self._show_notes(uid)
        yield
        words = self._finish_words.whole(uid)
        self._finish.setText(words)
        self._finish.setVisible(bool(words))

    def _take_written(self, what: Written) -> None:
        if self._target is None:
            return
        try:
            change = written(self._target, self.scope, what.field, what.text, self._reading())
        except PlannerError as error:
            self.rows.refuse(what.field.name, told(error.sentence))
            return
        self.rows.accept(what.field.name)
        self._take(change, what)

    def _take(self, change: Change, what: Written) -> None:
        """At once where it is only words."""
        self._next = change.target
        name = self.tr('Change "{title}"').format(title=change.title)
        if what.field.plans:
            self._document.change(change.after, name)
        else:
            self._document.commit(change.after, name)

    def _fail(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _show_notes(self, uid: Uid) -> None:
        """The newest, each with its first line."""
        notes = notes_to(self._document.calendar, [uid])
        lines = [
            f"{day_title(self._document.day_of(note.at))}: {title_of(note)}"
            for note in notes[:MOST_NOTES]
        ]
        self._notes.setText("\n".join(lines))
        self._notes.setVisible(bool(notes))
        several = self.tr("Notes ({number})…").format(number=len(notes))
        self._write.setText(several if notes else self.tr("Write a note…"))

    def _want_notes(self) -> None:
        if self._target is not None:
            self.notes_wanted.emit(self._target.uid)

    def _complete(self) -> None:
        entry = self._entry()
        if isinstance(entry, Task):
            name = self.tr('Done: "{title}"').format(title=entry.summary)
            document = self._document
            document.commit(complete_task(document.calendar, entry.uid, document.now()), name)

    def remove(self) -> None:
        entry = self._entry()
        if entry is not None:
            name = self.tr('Remove "{title}"').format(title=getattr(entry, "summary", ""))
            self._document.commit(self._without(), name)

    def _without(self) -> Calendar:
        """Of a series as much as is chosen."""
        calendar, target = self._document.calendar, self._target
        assert target is not None
        entry = target.entry_in(calendar)
        if target.series_in(calendar) is None or not isinstance(entry, Appointment | PersonalBlock):
            return remove(calendar, target.uid)
        return remove_occurrence(calendar, target.uid, target.start or entry.start, self.scope)
