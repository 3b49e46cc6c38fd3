"""An entry without an identity gets the same one at each import."""

from planner.domain.ids import Uid
from planner.exchange.ics_uids import override_uid
from tests.exchange.ics_text import event, read, utc

TIMES = ("DTSTART:20261124T100000Z", "DTEND:20261124T110000Z")


def only(*lines: str, uid: str = "") -> tuple[str, tuple[str, ...]]:
    report = read(event(*TIMES, *lines, uid=uid))
    (entry,) = report.entries
    return entry.uid, tuple(str(note.why) for note in report.repaired)


def test_its_own_is_kept() -> None:
    assert only(uid=" one ") == ("one", ())


def test_one_is_made_of_what_it_says_and_that_is_told() -> None:
    uid, notes = only("DTSTAMP:20261123T090000Z")
    again, _ = only("DTSTAMP:20261124T101010Z")
    other, _ = only("LOCATION:Room 2")
    assert uid == again != other
    assert uid.startswith("imported-")
    assert "It has no UID; it got one made from its content." in notes


def test_a_moved_occurrence_is_named_by_where_it_was() -> None:
    assert override_uid(Uid("s"), utc(2026, 11, 24, 10)) == "s/20261124T100000Z"
