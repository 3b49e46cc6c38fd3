"""The identity of imported entries."""

from datetime import datetime

from planner.domain.ids import Uid
from planner.exchange.digests import digest
from planner.exchange.ics_values import Properties


def uid_of(properties: Properties) -> Uid:
    """An entry without one gets the same at each import: it is made from what the entry says."""
    uid = properties.text("UID").strip()
    if uid:
        return Uid(uid)
    said = "\n".join(
        line.text for line in properties.component.lines if not line.octets.startswith(b"DTSTAMP")
    )
    properties.notes.append("It has no UID; it got one made from its content.")
    return Uid(f"imported-{digest(said)[:32]}")


def override_uid(series: Uid, original_start: datetime) -> Uid:
    """Of an occurrence that was moved out of its series."""
    return Uid(f"{series}/{original_start:%Y%m%dT%H%M%SZ}")
