"""The variants of a proposal side by side, each with its picture."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QGridLayout

from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.look.fonts import sized, widened
from planner.desktop.look.panel import MARGIN, WIDTH
from planner.desktop.look.theme import SMALL_PIXELS
from planner.desktop.proposal.proposal_words import variant_name
from planner.desktop.proposal.variant_picture import pictures
from planner.desktop.proposal.variant_tab import VariantTab
from planner.scheduling.building.proposal import Proposal

APART, PADDING = 4, 12
ROW = 3
"""Variants whose names fit side by side."""


class VariantTabs(QGridLayout):
    """Nothing where there is no choice. Tabs are made once."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(APART)
        self._tabs: list[VariantTab] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._drawn: Proposal | None = None

    def show_variants(self, state: ProposalState) -> None:
        """Their names; the pictures follow in `draw`."""
        variants = state.proposal.variants
        shown = variants if len(variants) > 1 else ()
        columns = self._columns([variant_name(variant) for variant in shown])
        for column in range(ROW):
            self.setColumnStretch(column, int(column < columns))
        for tab in self._tabs[len(shown) :]:
            tab.hide()
        for index, variant in enumerate(shown):
            if index == len(self._tabs):
                self.add_tab()
            self._place(index, divmod(index, columns))
            self._tabs[index].setText(variant_name(variant))
            self._tabs[index].setChecked(index == state.index)
            self._tabs[index].show()

    def _columns(self, names: list[str]) -> int:
        """As many side by side as have room for their names."""
        font = sized(QApplication.font(), SMALL_PIXELS)
        widest = max(map(QFontMetrics(font).horizontalAdvance, names), default=0) + PADDING
        room = (widened(WIDTH) - 2 * MARGIN + APART) // (widest + APART)
        wanted = len(names) if len(names) <= ROW else 2
        return max(1, min(wanted, 2 if room < wanted else wanted, room))

    def draw(self, proposal: Proposal, zone: str) -> None:
        if len(proposal.variants) > 1 and proposal is not self._drawn:
            self._drawn = proposal
            for tab, marks in zip(self._tabs, pictures(proposal, zone), strict=False):
                tab.show_marks(marks)

    def add_tab(self) -> VariantTab:
        tab, index = VariantTab(), len(self._tabs)
        tab.clicked.connect(lambda: self.chosen.emit(index))
        self._tabs.append(tab)
        self._place(index, divmod(index, 2))
        return tab

    def _place(self, index: int, place: tuple[int, int]) -> None:
        if self._places.get(index) != place:
            self._places[index] = place
            self.addWidget(self._tabs[index], *place)
