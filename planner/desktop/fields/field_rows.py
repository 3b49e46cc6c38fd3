"""The fields of one entry under each other, each with its mistake beside it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.desktop.fields.field import Editable, Field, Reading
from planner.desktop.fields.field_editors import Editor, LineEditor, editor_of, mark
from planner.desktop.look.fonts import text_scale, widened
from planner.desktop.look.widgets import text_label
from planner.domain.values import dataclass

LABEL_WIDTH = 84
KEPT = 6
FEW = 3
"""Rows that are made in one step."""
DOWN = 4
"""Pixels, to the first line of what stands beside a label."""
ABOVE = 1.3
"""From this size of text on a label stands above its field."""

TITLE = "summary"
"""As wide as the panel, and the only one that says itself what it is."""


@dataclass(frozen=True, slots=True)
class Written:
    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    field: Field
    editor: Editor
    mistake: QLabel


class _Sheet(QWidget):
    """Rows of one kind of entry."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, _Row] = {}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.grid.setColumnStretch(1, 1)


class FieldRows(QWidget):
    """`written` tells of a field that was left with another value; it is then refused or shown."""

    written = Signal(Written)

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[tuple[Field, ...], _Sheet] = {}
        self._sheet = _Sheet()
        self._shown: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._sheet)

    @property
    def _rows(self) -> dict[str, _Row]:
        return self._sheet.rows

    @property
    def mistakes(self) -> str:
        return "\n".join(row.mistake.text() for row in self._rows.values() if row.mistake.text())

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def editor(self, name: str) -> Editor:
        return self._rows[name].editor

    def set_fields(self, fields: tuple[Field, ...]) -> None:
        """Empty and unmarked."""
        for _ in self.build(fields):
            pass

    def build(self, fields: tuple[Field, ...]) -> Iterator[None]:
        """Step by step, unless others are wanted meanwhile; rows that were made before are used
        again.
        """
        known = self._made.get(fields)
        self._turn_to(known or self._new_sheet(fields))
        if known is not None and len(known.rows) == len(fields):
            self._empty()
            return
        mine = self._sheet
        while self._sheet is mine and len(mine.rows) < len(fields):
            self._add(fields[len(mine.rows)])
            if len(mine.rows) % FEW == 0:
                yield

    def _new_sheet(self, fields: tuple[Field, ...]) -> _Sheet:
        """Those of the last few kinds of entries are kept: the next one is often one of them."""
        while len(self._made) >= KEPT:
            self._made.pop(next(iter(self._made))).deleteLater()
        made = self._made[fields] = _Sheet()
        return made

    def _turn_to(self, sheet: _Sheet) -> None:
        if sheet is not self._sheet:
            before, self._sheet = self._sheet, sheet
            self._column.replaceWidget(before, sheet)
            before.hide()
            sheet.show()
            if before not in self._made.values():
                before.deleteLater()

    def _empty(self) -> None:
        self._shown.clear()
        for name, row in self._rows.items():
            row.editor.show_value("")
            if row.mistake.text():
                self.refuse(name, "")

    def _add(self, field: Field) -> None:
        name = QCoreApplication.translate("Entry", field.label)
        editor, mistake = editor_of(field), text_label(wrap=True)
        editor.setAccessibleName(name)
        editor.setObjectName(field.name)
        mistake.setObjectName("formError")
        mistake.hide()
        line, side = 3 * len(self._rows), int(text_scale() <= ABOVE)
        if field.name == TITLE and isinstance(editor, LineEditor):
            editor.setPlaceholderText(name)
            side = 0
        else:
            self._label(line, name, editor)
        self._sheet.grid.addWidget(editor, line + 1 - side, side, 1, 2 - side)
        self._sheet.grid.addWidget(mistake, line + 2, side, 1, 2 - side)
        self._rows[field.name] = _Row(field, editor, mistake)
        editor.left.connect(partial(self._leave, field.name))
        editor.given_up.connect(partial(self.give_up, field.name))

    def _label(self, line: int, name: str, editor: Editor) -> None:
        """Beside its field, or above it where the text is large."""
        label = text_label(name, "secondary", wrap=True)
        label.setContentsMargins(0, DOWN, 0, 0)
        label.setBuddy(editor)
        if text_scale() <= ABOVE:
            label.setFixedWidth(widened(LABEL_WIDTH))
            self._sheet.grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._sheet.grid.addWidget(label, line, 0, 1, 2)

    def show_entry(self, entry: Editable, reading: Reading) -> None:
        """What is being typed stays, and so does what was refused."""
        for name, row in self._rows.items():
            self._shown[name] = row.field.text(entry, reading)
            if not row.editor.is_typed:
                row.editor.show_value(self._shown[name])

    def refuse(self, name: str, sentence: str) -> None:
        row = self._rows[name]
        row.mistake.setText(sentence)
        row.mistake.setVisible(bool(sentence))
        mark(row.editor, sentence)

    def accept(self, name: str) -> None:
        """What was written is what the entry says now, in its own words."""
        self.give_up(name)

    def give_up(self, name: str) -> None:
        self._rows[name].editor.show_value(self._shown.get(name, ""))
        self.refuse(name, "")

    def _leave(self, name: str) -> None:
        row = self._rows.get(name)
        if row is None or not row.editor.is_typed:
            return
        if row.editor.value == self._shown.get(name):
            self.give_up(name)
        else:
            self.written.emit(Written(row.field, row.editor.value))
