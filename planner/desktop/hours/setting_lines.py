"""The lines of a page of settings, under headings, found by their words."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from planner.desktop.fields.field_editors import mark
from planner.desktop.look.fonts import widened
from planner.desktop.look.fuzzy import best
from planner.desktop.look.segments import Segments
from planner.desktop.look.widgets import text_label
from planner.domain.search import folded
from planner.domain.values import dataclass

VALUE_WIDTH = 110
MANY = 3
"""More than so many choices have less room around their words."""


@dataclass(frozen=True, slots=True)
class Line:
    """One setting on the page, and all words that find it."""

    widget: QWidget
    words: str
    heading: QLabel


@dataclass(frozen=True, slots=True)
class Value:
    edit: QLineEdit
    mistake: QLabel


class SettingLines(QVBoxLayout):
    """A line is a choice, or a value that is written and has its mistake below it."""

    value_left = Signal(str)
    """The value with this name is written, or was only passed through."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(6)
        self._lines: list[Line] = []
        self._values: dict[str, Value] = {}
        self._heading = QLabel()

    def begin(self, heading: str) -> None:
        """What is added from now on stands under it."""
        self._heading = text_label(heading, "heading")
        self.addSpacing(6)
        self.addWidget(self._heading)

    def add_choice(
        self,
        label: str,
        texts: tuple[str, ...],
        choose: Callable[[int], None],
        words: str,
        hint: str = "",
    ) -> Segments:
        """`words` find it too; `choose` is given the place of what is chosen among the texts."""
        segments = Segments(texts, label)
        segments.setProperty("many", len(texts) > MANY)
        segments.chosen.connect(choose)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(text_label(label, "secondary", wrap=True))
        column.addWidget(segments)
        if hint:
            column.addWidget(text_label(hint, "hint", wrap=True))
        self._add(label, f"{label} {' '.join(texts)} {words}", column)
        return segments

    def add_value(self, name: str, label: str) -> None:
        """Found by its name as well."""
        value = Value(QLineEdit(objectName=name), text_label(wrap=True))
        value.edit.setProperty("tight", True)
        value.edit.setAccessibleName(label)
        value.edit.setFixedWidth(widened(VALUE_WIDTH))
        value.edit.editingFinished.connect(partial(self.value_left.emit, name))
        value.mistake.setObjectName("formError")
        value.mistake.hide()
        row, column = QHBoxLayout(), QVBoxLayout()
        row.addWidget(text_label(label, "secondary", wrap=True), 1)
        row.addWidget(value.edit)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(value.mistake)
        self._values[name] = value
        self._add(label, f"{label} {name.replace('_', ' ')}", column)

    def edits(self) -> Iterator[tuple[str, QLineEdit]]:
        return ((name, value.edit) for name, value in self._values.items())

    def edit_of(self, name: str) -> QLineEdit:
        return self._values[name].edit

    def mistake(self, name: str) -> str:
        """Empty where there is none."""
        return self._values[name].mistake.text()

    def mark(self, name: str, mistake: str) -> None:
        """Says it below the value and to a screen reader; empty: there is none any more."""
        label = self._values[name].mistake
        label.setText(mistake)
        label.setVisible(bool(mistake))
        mark(self._values[name].edit, mistake)

    def find(self, text: str) -> bool:
        """Shows what the words find, with its headings; False: nothing."""
        words = folded(text).split()
        found = set[QLabel]()
        for line in self._lines:
            fits = best(words, (line.words,)) is not None
            line.widget.setVisible(fits)
            if fits:
                found.add(line.heading)
        for line in self._lines:
            line.heading.setVisible(line.heading in found)
        return bool(found)

    def shown(self) -> list[str]:
        """The labels of what the words find."""
        return [line.widget.accessibleName() for line in self._lines if not line.widget.isHidden()]

    def _add(self, label: str, words: str, layout: QVBoxLayout) -> None:
        widget = QWidget()
        widget.setAccessibleName(label)
        layout.setContentsMargins(0, 0, 0, 0)
        widget.setLayout(layout)
        self.addWidget(widget)
        self._lines.append(Line(widget, folded(words), self._heading))
