"""One line to one entry: the reading of quick add."""

from datetime import datetime

from planner.domain.clock import local_time
from planner.exchange.quick_add.events import event
from planner.exchange.quick_add.gathered import Gathered, gathered
from planner.exchange.quick_add.habits import habit, is_habit
from planner.exchange.quick_add.line import cut, line_of
from planner.exchange.quick_add.outcome import Written
from planner.exchange.quick_add.pieces import read_pieces
from planner.exchange.quick_add.quick import QuickAdd
from planner.exchange.quick_add.todo import task
from planner.exchange.quick_add.words import Words


def parse(line: str, now: datetime, zone: str, words: Words) -> QuickAdd:
    """What the line says at `now` in `zone`. Never raises; what it cannot read is title."""
    head, rest = cut(line)
    read = line_of(head, words, local_time(now, zone))
    keyword = read.find("habit", 0)
    first = len(keyword.words) if keyword else 0
    whole = gathered(read, read_pieces(read, first), habit=keyword is not None)
    if whole.reminder and (keyword or is_habit(whole) or not _is_event(whole)):
        pieces = read_pieces(read, first, reminders=False)  # only events have reminders
        whole = gathered(read, pieces, habit=keyword is not None)
    written = Written(read, whole, zone, rest, first)
    if keyword or is_habit(whole):
        return habit(written)
    return event(written) if _is_event(whole) else task(written)


def _is_event(whole: Gathered) -> bool:
    """A time makes one, or several days. Beside a due word a single time is when to begin, but for
    a series.
    """
    span = whole.when.span
    if span is None:
        return whole.when.last_day is not None
    return not whole.due or span.value.end is not None or whole.when.repeat is not None
