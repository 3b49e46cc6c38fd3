"""plan, evenings, why, fit."""

from argparse import Namespace

from planner.cli.entries import found
from planner.cli.proposals import settle
from planner.cli.session import Session
from planner.cli.values import parsed_day, parsed_moment
from planner.domain.message import Message, english
from planner.scheduling.propose import propose_evening, propose_plan


def plan_verb(session: Session, arguments: Namespace) -> None:
    settle(session, arguments, propose_plan(session.calendar, session.now))


def evenings_verb(session: Session, arguments: Namespace) -> None:
    """Moves a day's remaining work into its evening as far as it fits."""
    day = parsed_day(arguments.day, session.now, session.zone)
    settle(session, arguments, propose_evening(session.calendar, session.now, day))


def why_verb(session: Session, arguments: Namespace) -> None:
    from planner.scheduling.why import why  # noqa: PLC0415

    entry = found(session.calendar, arguments.uid)
    at = parsed_moment(arguments.at, session.now, session.zone) if arguments.at else None
    _show(session, why(session.calendar, session.now, entry.uid, at))


def fit_verb(session: Session, arguments: Namespace) -> None:  # noqa: ARG001 (a verb's signature)
    from planner.scheduling.fit import fit  # noqa: PLC0415

    _show(session, fit(session.calendar, session.now).messages)


def _show(session: Session, messages: tuple[Message, ...]) -> None:
    sentences = [english(message, session.zone, session.now) for message in messages]
    if session.as_json:
        import json  # noqa: PLC0415

        session.write(json.dumps(sentences, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join(sentences))
