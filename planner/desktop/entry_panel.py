"""The right panel for one entry: each field is saved when it is left; undo takes it back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from planner.desktop.document import Document
from planner.desktop.entry_fields import Editable, Field, Reading, fields_of
from planner.desktop.finish_words import FinishWords
from planner.desktop.formats import day_title
from planner.desktop.panel import Panel
from planner.desktop.proposal_panel import MARGIN
from planner.desktop.widgets import KeyButton, clear_layout, text_label
from planner.domain.block_edits import complete_task
from planner.domain.edits import remove, replace_entry
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.note_edits import notes_to
from planner.domain.search import title_of
from planner.domain.tasks import Task

MOST_NOTES = 3
KINDS = {Task: "Task", Appointment: "Appointment", PersonalBlock: "Personal block", Habit: "Habit"}


class EntryPanel(Panel):
    """`notes_wanted` has the entry whose notes are asked for."""

    notes_wanted = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._uid: Uid | None = None
        self._edits: dict[str, QLineEdit] = {}
        self._kind = text_label()
        self._kind.setObjectName("panelTitle")
        self._finish = text_label(role="hint", wrap=True)
        self._finish_words = FinishWords(document)
        self._form = QVBoxLayout()
        self._form.setSpacing(4)
        self._error = text_label(wrap=True)
        self._error.setObjectName("formError")
        self._done = QPushButton(self.tr("Mark done"))
        self._done.clicked.connect(self._complete)
        self._notes = text_label(role="secondary", wrap=True)
        self._write = QPushButton(self.tr("Write a note…"))
        self._write.clicked.connect(self._want_notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self._kind)
        column.addLayout(self._form)
        column.addWidget(self._finish)
        column.addWidget(self._error)
        column.addLayout(self._buttons())
        column.addWidget(self._notes)
        column.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        document.changed.connect(self._refresh)

    @property
    def error(self) -> str:
        return self._error.text()

    @property
    def finish(self) -> str:
        """When the task is likely to be done."""
        return self._finish.text()

    def show_entry(self, uid: Uid) -> None:
        entry = self._document.calendar.find(uid)
        if not isinstance(entry, Editable):
            return
        self._uid = uid
        clear_layout(self._form)
        self._edits = {}
        self._kind.setText(QCoreApplication.translate("Entry", KINDS[type(entry)]))
        for field in fields_of(entry):
            self._add_field(field)
        self._done.setVisible(isinstance(entry, Task) and entry.is_open)
        self._refresh()
        self.setFocusProxy(self._edits["summary"])

    def _add_field(self, field: Field) -> None:
        label = text_label(QCoreApplication.translate("Entry", field.label), "hint")
        edit = QLineEdit()
        edit.setObjectName(field.name)
        edit.setAccessibleName(label.text())
        edit.editingFinished.connect(lambda: self._save(field, edit))
        self._form.addWidget(label)
        self._form.addWidget(edit)
        self._form.addSpacing(4)
        self._edits[field.name] = edit

    def _buttons(self) -> QHBoxLayout:
        delete = QPushButton(self.tr("Remove"))
        delete.clicked.connect(self._remove)
        close = KeyButton("", self.tr("Esc"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self._done, delete, close):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _entry(self) -> Editable | None:
        entry = None if self._uid is None else self._document.calendar.find(self._uid)
        return entry if isinstance(entry, Editable) else None

    def _refresh(self) -> None:
        """What is being typed stays."""
        entry = self._entry()
        if entry is None:
            if self._uid is not None:
                self._uid = None
                self.closed.emit()
            return
        if [field.name for field in fields_of(entry)] != list(self._edits):
            self.show_entry(entry.uid)
            return
        self._error.clear()
        words = self._finish_words.of(entry.uid)
        self._finish.setText(words)
        self._finish.setVisible(bool(words))
        self._show_notes(entry.uid)
        for field in fields_of(entry):
            edit = self._edits[field.name]
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(field.text(entry, self._document.zone))

    def _save(self, field: Field, edit: QLineEdit) -> None:
        entry = self._entry()
        if entry is None or not edit.isModified():
            return
        document = self._document
        reading = Reading(document.calendar, document.now(), document.zone)
        try:
            changed = field.read(entry, edit.text(), reading)
            after = replace_entry(document.calendar, changed)
        except PlannerError as error:
            self._error.setText(str(error))
            return
        edit.setModified(False)
        self._error.clear()
        document.change(after, self.tr('Change "{title}"').format(title=changed.summary))

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
        if self._uid is not None:
            self.notes_wanted.emit(self._uid)

    def _complete(self) -> None:
        entry = self._entry()
        if entry is not None:
            name = self.tr('Done: "{title}"').format(title=entry.summary)
            document = self._document
            document.commit(complete_task(document.calendar, entry.uid, document.now()), name)

    def _remove(self) -> None:
        entry = self._entry()
        if entry is not None:
            name = self.tr('Remove "{title}"').format(title=entry.summary)
            self._document.commit(remove(self._document.calendar, entry.uid), name)
