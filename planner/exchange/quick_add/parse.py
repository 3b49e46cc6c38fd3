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
from planner.exchange.quick_add.reminding import Reminding
from planner.exchange.quick_add.todo import task
from planner.exchange.quick_add.words import Words


def parse(line: str, now: datetime, zone: str, words: Words) -> QuickAdd:
    """What the line says at `now` in `zone`. Never raises; what it cannot read is title."""
    head, rest = cut(line)
    read = line_of(head, words, local_time(now, zone))
    keyword = read.find("habit", 0)
    first = len(keyword.words) if keyword else 0
    whole = gathered(read, read_pieces(read, first), habit=keyword is not None)
    if whole.reminder and not _can_have(whole, whole.reminder.value, habit=keyword is not None):
        pieces = read_pieces(read, first, reminders=False)
        whole = gathered(read, pieces, habit=keyword is not None)
    written = Written(read, whole, zone, rest, first)
    if keyword or is_habit(whole):
        return habit(written)
    return event(written) if _is_event(whole) else task(written)


def _can_have(whole: Gathered, reminder: Reminding, *, habit: bool) -> bool:
    """Only a task may have one at a time, and one before its date only if it has a date. Beside
    work without a length a length is that of the work, unless it is sure.
    """
    is_event = not habit and not is_habit(whole) and _is_event(whole)
    is_task = not (is_event or habit or is_habit(whole))
    if reminder.at is not None:
        return is_task
    dated = not is_task or not reminder.lengths or bool(whole.due or whole.when.day)
    return is_event or (dated and not (reminder.is_doubtful and whole.estimate is None))


def _is_event(whole: Gathered) -> bool:
    """A time makes one, or several days. Beside a due word a single time is when to begin, but for
    a series.
    """
    span = whole.when.span
    if span is None:
        return whole.when.last_day is not None
    return not whole.due or span.value.end is not None or whole.when.repeat is not None
