"""Reminders that were put off, also over a restart."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

import msgspec

from planner.domain.errors import PlannerError
from planner.domain.values import dataclass
from planner.scheduling.building.reminders import Reminder


@dataclass(frozen=True, slots=True)
class Snoozed:
    """To be said again at the instant `until`."""

    until: Annotated[datetime, msgspec.Meta(tz=True)]
    reminder: Reminder


def snoozed_text(snoozed: Iterable[Snoozed]) -> str:
    """As the window remembers them."""
    return msgspec.json.encode(list(snoozed)).decode()


def parsed_snoozed(text: str) -> tuple[Snoozed, ...]:
    """Nothing of what cannot be read."""
    try:
        return msgspec.json.decode(text or "[]", type=tuple[Snoozed, ...])
    except (msgspec.MsgspecError, PlannerError):
        return ()
