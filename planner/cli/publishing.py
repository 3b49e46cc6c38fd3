"""publish: files of availability that are kept up to date."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from planner.cli.session import Session
from planner.cli.text import moment_text
from planner.domain.errors import PlannerError
from planner.domain.recipient_edits import keep_recipient, publish, stop_publishing
from planner.domain.recipients import Publication, Recipient
from planner.exchange.publication import published, tells_the_same
from planner.store.published_file import kept_up_to_date, last_written, write_published


def publish_verb(session: Session, arguments: Namespace) -> int:
    """Writes every file anew, shows them, or stops to keep one; 1 where a file was not written."""
    if arguments.stop is not None:
        file = _absolute(arguments.stop)
        session.commit(stop_publishing(session.calendar, file), f"Stop publishing {file}")
        session.say(f"{file} is no longer kept up to date; the file itself stays.", file=file)
        return 0
    changed = arguments.changed
    failed = [] if arguments.list else list(not_written(session, only_changed=changed))
    _show(session)
    for sentence in failed:
        print(sentence, file=sys.stderr)
    return 1 if failed else 0


def _show(session: Session) -> None:
    publications = session.calendar.settings.publications
    if session.as_json:
        facts = [_facts(publication) for publication in publications]
        session.write(json.dumps(facts, ensure_ascii=False, indent=1))
    elif publications:
        session.show("\n".join(_line(session, publication) for publication in publications))
    else:
        session.show("No file is kept up to date; availability --for NAME --publish FILE does it.")


def _facts(publication: Publication) -> dict[str, str | None]:
    written = last_written(Path(publication.file))
    return {
        "file": publication.file,
        "format": publication.form,
        "recipient": publication.recipient,
        "written": written.isoformat(timespec="seconds") if written else None,
    }


def _line(session: Session, publication: Publication) -> str:
    written = last_written(Path(publication.file))
    told = f"last written {moment_text(written, session.reader)}" if written else "never written"
    if publication.is_picture:
        told += "; only the window paints it"
    return f"{publication.file}: {publication.form} for {publication.recipient}, {told}"


def start_publishing(session: Session, file: str, recipient: Recipient, form: str) -> None:
    """Keeps both in the calendar, whose commits have the file written from then on. What cannot be
    written now is not kept.
    """
    path = _absolute(file)
    wanted = Publication(file=path, form=form, recipient=recipient.name)
    known = keep_recipient(session.calendar, recipient)
    try:
        write_published(Path(path), published(known, wanted, session.now))
    except OSError as error:
        raise PlannerError(f"{path} could not be written: {error.strerror}.") from None
    after = publish(known, wanted)
    if after is not session.calendar:
        session.commit(after, f"Publish {path}")
    session.say(f"{path} is kept up to date for {recipient.name}.", file=path)


def _absolute(file: str) -> str:
    return str(Path(file).expanduser().absolute())


def not_written(session: Session, *, only_changed: bool) -> Iterator[str]:
    """Writes all files, or those that tell something else now, but no pictures; a sentence for each
    that could not be.
    """
    same = tells_the_same if only_changed else None
    for publication in session.calendar.settings.publications:
        if not publication.is_picture:
            make = partial(published, session.calendar, publication, session.now)
            if sentence := kept_up_to_date(Path(publication.file), make, same):
                yield sentence
