"""Recipients and published files that are kept in the calendar, and forgotten."""

from dataclasses import replace

from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.recipients import Publication, Recipient, recipient_named


def keep_recipient(calendar: Calendar, recipient: Recipient) -> Calendar:
    """Whose settings were changed last comes first; calendar itself if they are kept already."""
    if not recipient.name:
        raise InvalidValue("A recipient needs a name to be kept under.")
    known = calendar.settings.recipients
    old = recipient_named(known, recipient.name)
    if old == recipient:
        return calendar
    kept = (recipient, *(other for other in known if other is not old))
    return replace(calendar, settings=replace(calendar.settings, recipients=kept))


def forget_recipient(calendar: Calendar, name: str) -> Calendar:
    """Raises InvalidValue for one that is not kept, or that a published file is for."""
    known = calendar.settings.recipients
    old = recipient_named(known, name)
    if old is None:
        raise InvalidValue('No recipient "{name}" is kept.', name=name)
    if any(found.recipient == old.name for found in calendar.settings.publications):
        raise InvalidValue(
            'A file is kept up to date for "{name}"; stop that first.', name=old.name
        )
    kept = tuple(other for other in known if other is not old)
    return replace(calendar, settings=replace(calendar.settings, recipients=kept))


def publish(calendar: Calendar, publication: Publication) -> Calendar:
    """In place of what was published in the same file."""
    known = calendar.settings.publications
    others = tuple(found for found in known if found.file != publication.file)
    wanted = (*others, publication)
    if wanted == known:
        return calendar
    return replace(calendar, settings=replace(calendar.settings, publications=wanted))


def stop_publishing(calendar: Calendar, file: str) -> Calendar:
    """The file itself stays. Raises InvalidValue for one that is not kept up to date."""
    known = calendar.settings.publications
    kept = tuple(found for found in known if found.file != file)
    if len(kept) == len(known):
        raise InvalidValue("{file} is not kept up to date.", file=file)
    return replace(calendar, settings=replace(calendar.settings, publications=kept))
