"""The line as a sequence of understood pieces; everything between them is title."""

from collections.abc import Callable, Iterable
from typing import Any

from planner.domain.values import dataclass
from planner.exchange.quick_add.lengths import read_estimate, read_travel
from planner.exchange.quick_add.line import DOUBLE, SURE, WEAK, Line, Read
from planner.exchange.quick_add.marks import read_mark
from planner.exchange.quick_add.moments import Moment, read_moment
from planner.exchange.quick_add.reminding import Reminding, read_reminder

Readers = tuple[tuple[str, Callable[[Line, int], Read[Any] | None]], ...]

READERS: Readers = (
    ("reminder", read_reminder),
    ("travel", read_travel),
    ("mark", read_mark),
    ("moment", read_moment),
    ("estimate", read_estimate),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something understood, and which of the readers did."""

    kind: str
    read: Read[Any]


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the line says, in its order; `loose` are days that stand like nouns in the title."""

    moments: tuple[Read[Moment], ...]
    estimates: tuple[Read[int], ...]
    travels: tuple[Read[int], ...]
    marks: tuple[Read[tuple[str, str]], ...]
    reminders: tuple[Read[Reminding], ...]
    loose: tuple[Read[Moment], ...]


def read_pieces(line: Line, first: int, *, reminders: bool = True) -> Pieces:
    """All that stands from the token `first` on; without `reminders` such words are title."""
    readers = READERS if reminders else READERS[1:]
    accepted, refused = _settled(line, _scanned(line, first, readers))
    return Pieces(
        _of("moment", accepted),
        _of("estimate", accepted),
        _of("travel", accepted),
        _of("mark", accepted),
        _of("reminder", accepted),
        _of("moment", refused),
    )


def _of(kind: str, pieces: Iterable[Piece]) -> tuple[Read[Any], ...]:
    return tuple(piece.read for piece in pieces if piece.kind == kind)


def _scanned(line: Line, first: int, readers: Readers) -> list[Piece]:
    pieces, at = [], first
    while at < len(line.tokens):
        piece = _piece_at(line, at, readers)
        if piece:
            pieces.append(piece)
        at = piece.read.last if piece else at + 1
    return pieces


def _piece_at(line: Line, at: int, readers: Readers) -> Piece | None:
    for kind, reader in readers:
        read = reader(line, at)
        if read:
            return Piece(kind, read)
    return None


def _settled(line: Line, pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Accepted and refused. From the right, as a doubtful piece leans on what follows it."""
    accepted: list[Piece] = []
    refused: list[Piece] = []
    starts = {len(line.tokens)}
    for piece in reversed(pieces):
        if _holds(line, piece, starts):
            accepted.insert(0, piece)
            starts.add(piece.read.first)
        else:
            refused.insert(0, piece)
    return accepted, refused


def _holds(line: Line, piece: Piece, starts: set[int]) -> bool:
    read = piece.read
    if read.doubt in (SURE, WEAK):
        return read.doubt == SURE
    if read.last in starts or line.tokens[read.last - 1].closes:
        return True
    leans = line.find("after", read.last) is not None
    return leans and (read.doubt < DOUBLE or read.first > 0)
