"""Free times that are offered, for tests."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from planner.domain.hours import HoursKind
from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.scheduling.offers.availability import AvailabilitySheet, Offer
from tests.exchange.ics_text import utc

WEEK = Interval(utc(2026, 11, 23, 4), utc(2026, 11, 30, 4))
OFFERS = (
    (utc(2026, 11, 23, 15), 60),
    (utc(2026, 11, 24, 12, 30), 45),
    (utc(2026, 11, 24, 17, 30), 60),
    (utc(2026, 11, 25, 18), 120),
)


def sheet(
    recipient: str = "Asia/Kolkata",
    own: str = "Europe/Lisbon",
    offers: Sequence[tuple[datetime, int]] = OFFERS,
    kind: HoursKind = HoursKind.CORE,
) -> AvailabilitySheet:
    spans = (Interval(start, start + timedelta(minutes=length)) for start, length in offers)
    return AvailabilitySheet(
        span=WEEK,
        own_zone=own,
        recipient_zone=recipient,
        minimum=timedelta(minutes=30),
        offers=tuple(Offer(span, kind) for span in spans),
        made_at=utc(2026, 11, 23, 9),
    )


def lines(made: AvailabilitySheet) -> list[str]:
    return formatted(made, "text").splitlines()[2:]
