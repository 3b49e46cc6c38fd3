"""The part of an entry's page that is about the one block through which it was opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.desktop.document.document import Document
from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Reading
from planner.desktop.fields.field_editors import LineEditor
from planner.desktop.fields.field_rows import FieldRows, Written
from planner.desktop.look.formats import told
from planner.desktop.look.widgets import hairline, text_label
from planner.desktop.planning.gesture_edits import title
from planner.domain.block_edits import finish_block, record_work, start_block
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.edits import replace_entry
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid, new_uid
from planner.domain.written import parsed_length


class BlockSection(QWidget):
    """Its time, whether it may move, and what became of it. `failed` says what cannot be done."""

    failed = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._uid: Uid | None = None
        self._state = text_label(role="secondary")
        self._rows = FieldRows()
        self._rows.written.connect(self._write)
        self.worked = LineEditor()
        self.worked.setObjectName("worked")
        self.worked.setPlaceholderText(self.tr("Partly: 45m"))
        self.worked.setAccessibleName(self.tr("Time worked"))
        self.worked.left.connect(self._record)
        self.worked.given_up.connect(lambda: self.worked.show_value(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(self._state)
        column.addWidget(self._rows)
        column.addLayout(self._ends())
        column.addWidget(self.worked)
        column.addWidget(hairline(weak=True))
        self.hide()

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.started = QPushButton(self.tr("Started"))
        self.done = QPushButton(self.tr("Done"))
        self.missed = QPushButton(self.tr("Not done"))
        self.started.clicked.connect(self._start)
        self.done.clicked.connect(lambda: self._finish(BlockState.DONE))
        self.missed.clicked.connect(lambda: self._finish(BlockState.MISSED))
        for button in (self.started, self.done, self.missed):
            row.addWidget(button)
        row.addStretch(1)
        return row

    @property
    def rows(self) -> FieldRows:
        return self._rows

    def show_block(self, uid: Uid | None) -> None:
        self._uid = uid
        block = self._block()
        if block is not None:
            self._rows.set_fields(fields_of(block))
        self.refresh()

    def refresh(self) -> None:
        block = self._block()
        self.setVisible(block is not None)
        if block is None:
            return
        self._rows.show_entry(block, self._reading())
        self._state.setText(self._said(block))
        over = block.state in (BlockState.DONE, BlockState.MISSED)
        self.started.setVisible(not over and block.state is not BlockState.STARTED)
        self.done.setVisible(block.state is not BlockState.DONE)
        self.missed.setVisible(not over)
        self.worked.setVisible(block.state is not BlockState.DONE)

    def _said(self, block: PlannedBlock) -> str:
        return {
            BlockState.ACCEPTED: self.tr("This block is planned"),
            BlockState.PINNED: self.tr("This block is pinned"),
            BlockState.STARTED: self.tr("This block has begun"),
            BlockState.DONE: self.tr("This block is done"),
            BlockState.MISSED: self.tr("This block was not done"),
        }[block.state]

    def _block(self) -> PlannedBlock | None:
        return None if self._uid is None else self._document.calendar.planned_blocks.get(self._uid)

    def _reading(self) -> Reading:
        return Reading(self._document.calendar, self._document.now(), self._document.zone)

    def _write(self, what: Written) -> None:
        block = self._block()
        if block is None:
            return
        try:
            changed = what.field.read(block, what.text, self._reading())
            after = replace_entry(self._document.calendar, changed)
        except PlannerError as error:
            self._rows.refuse(what.field.name, told(error.sentence))
            return
        self._rows.accept(what.field.name)
        name = self.tr('Change one block of "{title}"')
        self._document.change(after, name.replace("{title}", self._title(block)))

    def _record(self) -> None:
        """Also nothing at all is an answer."""
        block, document = self._block(), self._document
        if block is None or not self.worked.value.strip():
            return
        try:
            length = parsed_length(self.worked.value)
            after = record_work(
                document.calendar, block.uid, length, document.now(), Uid(new_uid())
            )
        except PlannerError as error:
            self.failed.emit(told(error.sentence))
            return
        self.worked.show_value("")
        name = self.tr('Worked on "{title}"').replace("{title}", self._title(block))
        document.commit(after, name)

    def _start(self) -> None:
        block = self._block()
        if block is not None:
            name = self.tr('Begin "{title}"').replace("{title}", self._title(block))
            self._document.commit(start_block(self._document.calendar, block.uid), name)

    def _finish(self, state: BlockState) -> None:
        block = self._block()
        if block is None:
            return
        done = self.tr('One block of "{title}" is done')
        missed = self.tr('One block of "{title}" was not done')
        name = done if state is BlockState.DONE else missed
        after = finish_block(self._document.calendar, block.uid, state)
        self._document.commit(after, name.replace("{title}", self._title(block)))

    def _title(self, block: PlannedBlock) -> str:
        return title(self._document.calendar, block.uid)
