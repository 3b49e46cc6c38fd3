"""note."""

from argparse import Namespace

from planner.cli.entries import found
from planner.cli.session import Session
from planner.cli.values import parsed_day
from planner.domain.blocks import PlannedBlock
from planner.domain.clock import day_of
from planner.domain.errors import InvalidValue
from planner.domain.ids import new_uid
from planner.domain.note_edits import note_time, write_note
from planner.domain.search import title_of


def note_verb(session: Session, arguments: Namespace) -> None:
    """Dated now; with --on about that day. A block's note is its task's, which stays."""
    calendar, zone, now = session.calendar, session.zone, session.now
    if arguments.to and arguments.on:
        raise InvalidValue("A note is about an entry or about a day: give --to or --on, not both.")
    entries = [found(calendar, given) for given in arguments.to or ()]
    links = [entry.entry if isinstance(entry, PlannedBlock) else entry.uid for entry in entries]
    today = day_of(now, zone, calendar.settings.day_boundary)
    day = parsed_day(arguments.on, now, zone) if arguments.on else today
    uid = new_uid()
    after = write_note(
        calendar, uid, " ".join(arguments.text), note_time(day, now, calendar, zone), links
    )
    title = title_of(after.notes[uid])
    session.commit(after, f'Note "{title}"')
    session.say(f'Noted: "{title}".', uid=uid)
