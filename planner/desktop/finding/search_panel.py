"""The right panel that searches everything, notes and done tasks too, while it is typed."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.finding.finding import Finding
from planner.desktop.finding.found_words import inside_text, kind_name, when_text
from planner.desktop.keys.finder_line import FinderLine
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.rows import Row, Rows
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.domain.search import Searched, place_of, title_of

MOST = 40
"""So many of a kind are shown; more words find fewer."""


class SearchPanel(Panel):
    """Enter goes to the current line's entry and leaves the page open."""

    entry_chosen = Signal(str)

    def __init__(self, document: Document, finding: Finding) -> None:
        super().__init__()
        self._document = document
        self._finding = finding
        self._found: tuple[Searched | None, ...] = ()
        self.rows = Rows(self.tr("What was found"))
        self.line = FinderLine(self.rows, self.tr("Search titles, places, texts and notes"))
        self.line.textChanged.connect(self._show)
        self.line.chosen.connect(self._choose)
        self.rows.chosen.connect(self._choose)
        self._count = text_label("", "secondary", wrap=True)
        title = text_label(self.tr("Search"))
        title.setObjectName("panelTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (title, self.line, self._count):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addLayout(self.close_row())
        self.setFocusProxy(self.line)
        document.changed.connect(self._refresh)
        self._show()

    @property
    def count(self) -> str:
        return self._count.text()

    def open(self) -> None:
        """With the words of the last time, ready to be typed over."""
        self._show()
        self.line.selectAll()

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    def _refresh(self) -> None:
        if self.isVisible():
            self._show(keep=True)

    def _show(self, _text: str = "", *, keep: bool = False) -> None:
        words = self.line.text()
        hits = self._finding.search(words)
        rows, found = [], list[Searched | None]()
        for _, group in groupby(hits, type):
            same = list(group)
            shown = same[:MOST]
            count = str(len(same))
            if len(same) > MOST:
                count = self.tr("{shown} of {number}").format(shown=MOST, number=len(same))
            rows.append(Row(kind_name(same[0]), count, is_heading=True))
            rows += [self._row(entry, words) for entry in shown]
            found += [None, *shown]
        self._found = tuple(found)
        self.rows.show_rows(rows, self.rows.current if keep else None)
        self._count.setText(self._said(words, len(hits)))

    def _row(self, entry: Searched, words: str) -> Row:
        document = self._document
        when = when_text(entry, document.calendar, document.zone, document.now())
        inside = inside_text(entry, document.calendar)
        below = " · ".join(filter(None, (when, inside, place_of(entry, words))))
        return Row(title_of(entry) or self.tr("Untitled"), below=below)

    def _said(self, words: str, number: int) -> str:
        if not words.strip():
            return self.tr("All words must be found; case and accents do not matter.")
        if number == 0:
            return self.tr("Nothing holds all of these words.")
        return self.tr("{number} found").format(number=number)

    def _choose(self, number: int) -> None:
        entry = self._found[number]
        if entry is not None:
            self.entry_chosen.emit(entry.uid)
