"""plan, evenings, why, fit."""

import json
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
    explanation = why(session.calendar, session.now, entry.uid, at)
    sentences = _sentences(session, explanation.messages)
    if not session.as_json:
        session.show("\n".join(sentences))
        return
    from planner.cli.explanations import explanation_document  # noqa: PLC0415 (for --json only)

    answer = {"messages": sentences} | explanation_document(explanation)
    session.write(json.dumps(answer, ensure_ascii=False, indent=1))


def fit_verb(session: Session, arguments: Namespace) -> None:  # noqa: ARG001 (a verb's signature)
    from planner.scheduling.fit import fit  # noqa: PLC0415

    report = fit(session.calendar, session.now)
    sentences = _sentences(session, report.messages)
    if not session.as_json:
        session.show("\n".join(sentences))
        return
    import msgspec  # noqa: PLC0415 (for --json only)

    facts = ("within", "tasks", "need", "have", "late", "unplaced", "overdue")
    answer = {name: msgspec.to_builtins(getattr(report, name)) for name in facts}
    answer = {"fits": report.fits, "messages": sentences} | answer
    session.write(json.dumps(answer, ensure_ascii=False, indent=1))


def _sentences(session: Session, messages: tuple[Message, ...]) -> list[str]:
    texts = [english(message, session.zone, session.now) for message in messages]
    return [f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in texts]
