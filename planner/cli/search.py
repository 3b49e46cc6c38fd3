"""search."""

import json
from argparse import Namespace

from planner.cli.documents import document
from planner.cli.session import Session
from planner.cli.text import entry_line, short_uids
from planner.domain.search import place_of, search


def search_verb(session: Session, arguments: Namespace) -> None:
    """By kind; where the title does not hold all words, with the line that does."""
    words = " ".join(arguments.words)
    hits = search(session.calendar, words)
    if session.as_json:
        documents = [document(entry) | {"where": place_of(entry, words)} for entry in hits]
        session.show(json.dumps(documents, ensure_ascii=False, indent=1))
        return
    short = short_uids(hits)
    lines = []
    for entry in hits:
        lines.append(entry_line(entry, session.calendar, session.reader, short[entry.uid]))
        where = place_of(entry, words)
        if where:
            lines.append(f"{'':10}{where}")
    session.show("\n".join(lines or [f'Nothing holds all words of "{words}".']))
