"""as-of: the calendar and the plan as they were."""

from argparse import Namespace

from planner.cli.grammar import WrongUsage
from planner.cli.journal import step_text
from planner.cli.parser import parser
from planner.cli.session import Session
from planner.cli.text import moment_text
from planner.cli.values import parsed_past
from planner.domain.sentence import Sentence
from planner.store.timeline import Past

LOOKING = (
    "list",
    "calendars",
    "show",
    "week",
    "agenda",
    "ledger",
    "plan",
    "why",
    "fit",
    "export",
    "hours",
    "search",
)
"""Verbs that have an answer from the past."""


def past_at(session: Session, text: str) -> Past:
    """`text` is a time, or the number of a commit."""
    timeline = session.file.past.timeline()
    if text.isdecimal():
        return timeline.after(int(text))
    return timeline.at(parsed_past(text, session.now, session.zone))


def as_of_verb(session: Session, arguments: Namespace) -> int | None:
    """Runs a verb on the calendar of then; the clock stays that of now."""
    words = [word for word in arguments.verb if word != "--json"] or ["list"]
    session.as_json = session.as_json or "--json" in arguments.verb
    if words[0] not in LOOKING:
        raise WrongUsage(f"as-of: {words[0]} does not look; one of {', '.join(LOOKING)}.")
    parsed = parser().parse_args(words)
    past = past_at(session, arguments.time)
    if not session.as_json:
        when = moment_text(past.step.at, session.reader)
        session.show(f"As of commit {past.step.sequence}, {when}: {step_text(past.step)}")
    for gap in past.missing:
        note = Sentence(
            "The history lacks {gap}: what it changed is shown as it became.", gap=gap.name
        )
        (session.file.add_note if session.as_json else session.show)(note)
    with session.looking_back(past.calendar):
        code: int | None = parsed.verb_function(session, parsed)
    return code
