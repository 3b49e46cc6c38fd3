"""What an import would do, in words and in the calendar."""

from planner.desktop.importing.import_messages import packed
from planner.desktop.importing.import_preview import preview_beside, preview_of
from planner.desktop.importing.import_worker import Arrivals
from planner.domain.default import default_calendar
from planner.exchange.doors import Asked
from planner.incoming import merged_all, read_file
from tests.desktop.weeks import WORKING_WEEK, ZONE
from tests.exchange.ics_text import HOME, NOW

ARRIVED = read_file(WORKING_WEEK, Asked(HOME, NOW))


def test_it_holds_the_merged_calendar_and_what_there_is_to_say() -> None:
    before = default_calendar(ZONE)
    preview = preview_of(before, (ARRIVED,), ZONE)
    after, _ = merged_all(before, (ARRIVED,))
    assert preview.before is before
    assert preview.after == after
    assert preview.file == WORKING_WEEK.name
    assert " new" in preview.summary
    assert "New" in {line.title for line in preview.lines}
    assert preview.changes
    assert not preview.asks


def test_the_same_again_changes_nothing() -> None:
    after, _ = merged_all(default_calendar(ZONE), (ARRIVED,))
    preview = preview_of(after, (ARRIVED,), ZONE)
    assert preview.after is after
    assert not preview.changes


def test_beside_the_window_it_is_made_of_what_was_sent() -> None:
    arrivals, before = Arrivals(), default_calendar(ZONE)
    arrivals.packed.append(packed(ARRIVED))
    assert preview_beside(before, arrivals, ZONE) == preview_of(before, (ARRIVED,), ZONE)
