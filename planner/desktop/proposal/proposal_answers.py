"""What is said to single moves of a proposal before it is accepted."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preparing import Preparing
from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.look.formats import sentence
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Move, Variant


@dataclass(frozen=True, slots=True)
class _Rest:
    """What came of refusing these moves of a variant."""

    whole: Variant
    refused: frozenset[int]
    answer: Variant | Message


@dataclass(frozen=True, slots=True)
class _Why:
    whole: Variant
    move: int
    messages: tuple[Message, ...]


class ProposalAnswers(QObject):
    """Looks beside the window whether the rest can be done, and why work goes where it goes. An
    acceptance that comes meanwhile waits for that, and is given up where it cannot.
    """

    told = Signal(str)
    explained = Signal(int, str)
    """A move by its number, and sentences."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._whole: Variant | None = None
        self._wanted: frozenset[int] | None = None
        self._accepts = False
        self._looking, self._asking = Preparing(self), Preparing(self)
        self._looking.ready.connect(self._take_rest)
        self._asking.ready.connect(self._take_why)
        for each in (self._looking, self._asking):
            each.failed.connect(self.told)
        document.proposal_changed.connect(self._forget)

    @property
    def is_pending(self) -> bool:
        return self._wanted is not None

    def accept(self) -> None:
        if self.is_pending:
            self._accepts = True
        else:
            self._document.accept()

    def turn(self, moves: frozenset[int]) -> None:
        """Refuses these moves of the shown variant, or takes that back."""
        state = self._document.proposal
        if state is None:
            return
        refused = state.refused if self._wanted is None else self._wanted
        wanted = refused - moves if moves <= refused else refused | moves
        self._accepts = False
        if not wanted:
            self._looking.cancel()
            self._wanted = None
            self._document.refuse(wanted, None)
            return
        self._wanted = wanted
        now = self._document.now()
        self._looking.start(lambda: _without(state, wanted, now))

    def explain(self, move: int) -> None:
        state = self._document.proposal
        if state is None or move >= len(state.whole.moves):
            return
        asked, now = state.whole.moves[move], self._document.now()
        whole = state.whole
        self._asking.start(lambda: _Why(whole, move, _why(whole.calendar, asked, now)))

    def close(self) -> None:
        self._looking.close()
        self._asking.close()

    def _take_rest(self, found: object) -> None:
        state, self._wanted = self._document.proposal, None
        accepts, self._accepts = self._accepts, False
        if state is None or not isinstance(found, _Rest) or found.whole is not state.whole:
            return
        if isinstance(found.answer, Message):
            why = self._said(found.answer)
            text = self.tr("It cannot be left out. {why}.")
            self.told.emit(text.format(why=why[:1].upper() + why[1:]))
            return
        self._document.refuse(found.refused, found.answer)
        if accepts:
            self._document.accept()

    def _take_why(self, found: object) -> None:
        state = self._document.proposal
        if state is None or not isinstance(found, _Why) or found.whole is not state.whole:
            return
        texts = [self._said(message) for message in found.messages]
        shown = " ".join(f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in texts)
        self.explained.emit(found.move, shown)

    def _said(self, message: Message) -> str:
        return sentence(message, self._document.zone, self._document.now())

    def _forget(self) -> None:
        """Another variant is looked at, or none."""
        state = self._document.proposal
        if state is None or state.whole is not self._whole:
            self._looking.cancel()
            self._asking.cancel()
            self._wanted, self._accepts = None, False
            self._whole = None if state is None else state.whole


def _without(state: ProposalState, refused: frozenset[int], now: datetime) -> _Rest:
    from planner.scheduling.proposing.refusing import without_moves  # noqa: PLC0415 (a quicker start)

    whole = state.whole
    moves = [whole.moves[number] for number in sorted(refused)]
    return _Rest(whole, refused, without_moves(state.proposal.before, whole, moves, now))


def _why(calendar: Calendar, move: Move, now: datetime) -> tuple[Message, ...]:
    """Of the first of its blocks."""
    from planner.scheduling.explaining.why import why  # noqa: PLC0415 (a quicker start)

    return why(calendar, now, _block_of(calendar, move) or move.entry).messages


def _block_of(calendar: Calendar, move: Move) -> Uid | None:
    return next(iter(sorted(blocks_of(calendar, [move]))), None)


def blocks_of(calendar: Calendar, moves: list[Move]) -> frozenset[Uid]:
    """Where the moves lead to, or where what is refused stays."""
    wanted = {(move.entry, span) for move in moves for span in (*move.after, *move.before)}
    blocks = calendar.planned_blocks.values()
    return frozenset(block.uid for block in blocks if (block.entry, block.interval) in wanted)
