"""What a recipient gets, as a week and as text; beside it what it costs, for one's own eyes."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from planner.desktop.availability.offer_grid import OfferGrid
from planner.desktop.availability.offered_slots import costs_text
from planner.desktop.availability.published_files import published_text
from planner.desktop.document.document import Document
from planner.desktop.look.fonts import scaled
from planner.desktop.look.theme import TITLE_PIXELS, Theme
from planner.desktop.look.widgets import text_label
from planner.desktop.look.zone_names import city
from planner.exchange.availability import formatted
from planner.scheduling.offers.availability import AvailabilitySheet
from planner.scheduling.offers.slots import Slot

LOOK = 2000
"""Milliseconds between looks at the files that are kept up to date."""


class OfferView(QWidget):
    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._where = text_label(role="secondary")
        self._grid = OfferGrid(theme)
        self._costs = text_label(role="note", wrap=True)
        self._counted = text_label(role="note", wrap=True)
        self._published = text_label(role="note", wrap=True)
        self._text = _text_view()
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.show_published)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._where, self._grid, self._costs, self._counted, self._published):
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self._text, 1)

    def set_theme(self, theme: Theme) -> None:
        self._grid.set_theme(theme)

    @property
    def field(self) -> QWidget:
        """What the keyboard goes through."""
        return self._text

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def show_offers(
        self, sheet: AvailabilitySheet, slots: Sequence[Slot], form: str, *, counts_plan: bool
    ) -> None:
        """`counts_plan`: work is busy where a plan puts it that is not accepted."""
        _say(self._costs, costs_text(tuple(slots), self._document))
        _say(self._counted, self._which_plan() if counts_plan else "")
        self._where.setText(self.tr("In {city} time").format(city=city(sheet.recipient_zone)))
        self._grid.show_sheet(sheet)
        self._text.setPlainText(formatted(sheet, form))

    def _which_plan(self) -> str:
        if self._document.proposal is None:
            return self.tr("Work is busy where a plan made now puts it")
        return self.tr("Work is busy where the proposal in the window puts it")

    def show_published(self) -> None:
        """They are written by and by, so it looks again."""
        text = published_text(self._document)
        _say(self._published, text)
        if text and not self._look.isActive():
            self._look.start()

    def clear(self) -> None:
        for label in (self._where, self._costs, self._counted):
            label.clear()
        self._grid.show_sheet(None)
        self._text.clear()


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _text_view() -> QPlainTextEdit:
    view = QPlainTextEdit(objectName="sheet")
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(scaled(TITLE_PIXELS))
    font.setStyleHint(QFont.StyleHint.Monospace)
    view.setFont(font)
    return view
