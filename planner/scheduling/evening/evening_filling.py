"""Work put into an evening in as few pieces as it can be."""

from collections.abc import Mapping

from planner.scheduling.evening.evenings import Evening, Misfit
from planner.scheduling.problem.problem import Span
from planner.scheduling.problem.span_algebra import minutes_in

Taken = dict[int, list[Span]]
"""What was taken up, by job."""


def evening_filled(
    evening: Evening, minutes: Mapping[int, int]
) -> tuple[Evening, Taken, list[Misfit]]:
    """The evening with these minutes of each job, most pressing first.

    Work that stands in it is taken up and put in again where these jobs then come in fewer pieces
    and no pause is wasted; the second value is what was taken up.
    """
    jobs = [job.id for job in evening.problem.jobs if job.counts and job.allowed is None]
    everyone = {job: spans for job in jobs if (spans := evening.own(job))}
    asked = {job: spans for job, spans in everyone.items() if job in minutes}
    tries = [_filled(evening, minutes, taken) for taken in ({}, asked, everyone)]
    return min((found for found in tries if found is not None), key=_lack_and_pieces)


def _filled(
    evening: Evening, minutes: Mapping[int, int], taken: Taken
) -> tuple[Evening, Taken, list[Misfit]] | None:
    """None where something that was taken up did not find its way back."""
    stood = {job: minutes_in(spans) for job, spans in taken.items()}
    more = {job: minutes.get(job, 0) + stood.get(job, 0) for job in minutes.keys() | taken.keys()}
    filled = evening.without_own(taken)
    misfits = filled.fill(more, stood)
    lost = any(misfit.minutes > minutes.get(misfit.job, 0) for misfit in misfits)
    return None if lost and taken else (filled, taken, misfits)


def _lack_and_pieces(found: tuple[Evening, Taken, list[Misfit]]) -> tuple[int, int]:
    evening, _, misfits = found
    lack = sum(misfit.minutes for misfit in misfits)
    standing = sum(len(evening.own(job)) for job in evening.plan)
    return lack, standing + sum(map(len, evening.placed.values()))
