"""The page of a proposal: it comes before every other, because it waits for an answer."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.keys.place_keys import PROPOSAL
from planner.desktop.look.side_panel import SidePanel
from planner.desktop.proposal.proposal_answers import ProposalAnswers, blocks_of

if TYPE_CHECKING:
    from planner.desktop.proposal.proposal_panel import ProposalPanel


class ProposalPage(QObject):
    """`lit` has the blocks that the panel looks at, `reached` the day of the one in focus."""

    told = Signal(str)
    fit_wanted = Signal()
    weekday_chosen = Signal(int)
    lit = Signal(frozenset)
    reached = Signal(date)
    ended = Signal()

    def __init__(self, document: Document, side: SidePanel, key_map: KeyMap) -> None:
        super().__init__(side)
        self._key_map = key_map
        self._document = document
        self._side = side
        self._answers = ProposalAnswers(document)
        self._answers.told.connect(self.told)

    @cached_property
    def panel(self) -> "ProposalPanel":
        from planner.desktop.proposal.proposal_panel import ProposalPanel  # noqa: PLC0415 (a quicker start)

        panel = ProposalPanel(self._key_map.of(PROPOSAL))
        document, answers = self._document, self._answers
        self._key_map.changed.connect(panel.show_keys)
        panel.accepted.connect(answers.accept)
        panel.refusal_turned.connect(answers.turn)
        panel.why_wanted.connect(answers.explain)
        answers.explained.connect(panel.show_why)
        panel.fit_wanted.connect(self.fit_wanted)
        panel.lit.connect(self._light)
        panel.reached.connect(self._reach)
        panel.next_wanted.connect(document.next_variant)
        panel.dropped.connect(document.drop_proposal)
        panel.variant_chosen.connect(document.choose_variant)
        panel.weekday_chosen.connect(self.weekday_chosen)
        return panel

    def prepare(self) -> Iterator[None]:
        """Step by step, what its first look would have to wait for."""
        self._side.add_page(self.panel)
        yield
        yield from self.panel.prepare()

    def follow(self, *, in_front: bool) -> None:
        """The document's proposal; `in_front` of what else is open."""
        state = self._document.proposal
        if state is not None:
            self.panel.show_state(state, self._document.zone, self._document.now())
            self.panel.light()
            if in_front:
                self._side.open_page(self.panel)
        elif "panel" in self.__dict__:
            self.lit.emit(frozenset())
            self.ended.emit()

    def _light(self, moves: frozenset[int]) -> None:
        state = self._document.proposal
        if state is not None:
            found = [state.whole.moves[number] for number in moves]
            self.lit.emit(blocks_of(state.variant.calendar, found))

    def _reach(self, move: int) -> None:
        state = self._document.proposal
        if state is not None:
            wanted = state.whole.moves[move]
            start = min(wanted.before if move in state.refused else wanted.after, default=None)
            if start is not None:
                self.reached.emit(self._document.day_of(start.start))

    @property
    def is_answering(self) -> bool:
        """Whether something said to a proposal waits for its answer."""
        return self._answers.is_pending

    @property
    def is_behind(self) -> bool:
        """Whether something of a proposal cannot be read yet."""
        return "panel" in self.__dict__ and not self.panel.is_filled

    def close(self) -> None:
        self._answers.close()
