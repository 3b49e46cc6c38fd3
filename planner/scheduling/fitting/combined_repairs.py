"""Two changes together, where none alone is enough."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from planner.domain.message import Message, Value
from planner.scheduling.fitting.higher_limits import higher_limits
from planner.scheduling.fitting.later_dates import later_dates, put_off_for_good
from planner.scheduling.fitting.more_evening import all_evenings, more_evening
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind
from planner.scheduling.fitting.shortage import FEW_JOBS, Shortage
from planner.scheduling.fitting.shorter_work import as_short_as_can_be, shorter_work

MOST_PAIRS = 2

Kind = Callable[[Shortage], Iterator[Repair]]


def evening_time(shortage: Shortage) -> Iterator[Repair]:
    """Beyond the hours, or beyond the limits of a week where these keep evenings closed."""
    return more_evening(shortage) if shortage.opened is None else higher_limits(shortage)


def combined_repairs(shortage: Shortage) -> Iterator[Repair]:
    """At most a few, by what they cost the user; none where that would take long.

    Of the dearer change as little as is enough with all that the cheaper one can give; of the
    cheaper one as little as is then enough. So neither can be smaller while the other stays.
    """
    if len(shortage.problem.jobs) > FEW_JOBS:
        return
    yield from islice((pair for pair in _pairs(shortage) if pair is not None), MOST_PAIRS)


def _pairs(shortage: Shortage) -> Iterator[Repair | None]:
    kinds: tuple[tuple[Kind, Shortage | None, tuple[Kind, ...]], ...] = (
        (evening_time, all_evenings(shortage), (later_dates, shorter_work)),
        (later_dates, put_off_for_good(shortage), (later_dates, shorter_work)),
        (shorter_work, as_short_as_can_be(shortage), (shorter_work,)),
    )
    for cheaper, relieved, dearer in kinds:
        if relieved is not None:
            left = relieved.left()
            yield from (_pair(shortage, left, cheaper, kind) for kind in dearer)


def _pair(shortage: Shortage, left: Shortage, cheaper: Kind, dearer: Kind) -> Repair | None:
    """`left`: what is still short with all that the cheaper change can give."""
    second = next(dearer(left), None)
    if second is None:
        return None
    first = next(cheaper(shortage.after(second.calendar)), None)
    if first is None or (first.kind is second.kind and {*first.entries} & {*second.entries}):
        return None
    return _both(first, second)


def _both(first: Repair, second: Repair) -> Repair:
    said: dict[str, Value] = {"first": first.message, "second": second.message}
    return replace(
        first,
        message=Message("{first}. {second}", said),
        kind=RepairKind.COMBINED,
        entries=(*first.entries, *second.entries),
        amount=timedelta(),
        parts=(first, second),
    )
