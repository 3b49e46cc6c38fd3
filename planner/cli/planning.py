"""plan, evenings, why, fit."""

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from planner.cli.entries import found
from planner.cli.proposals import settle
from planner.cli.session import Session
from planner.cli.values import parsed_day, parsed_moment
from planner.domain.errors import InvalidValue
from planner.domain.message import Message, english
from planner.scheduling.building.proposal import Proposal
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan

if TYPE_CHECKING:
    from planner.scheduling.fitting.fit import FitReport


def plan_verb(session: Session, arguments: Namespace) -> None:
    settle(session, arguments, propose_plan(session.calendar, session.now))


def evenings_verb(session: Session, arguments: Namespace) -> None:
    """Moves a day's remaining work into its evening as far as it fits."""
    day = parsed_day(arguments.day, session.now, session.zone)
    settle(session, arguments, propose_evening(session.calendar, session.now, day))


def why_verb(session: Session, arguments: Namespace) -> None:
    from planner.scheduling.explaining.why import why  # noqa: PLC0415

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


def fit_verb(session: Session, arguments: Namespace) -> None:
    """What does not fit and the repairs; with --repair what one of them does to the plan."""
    from planner.scheduling.fitting.fit import fit  # noqa: PLC0415

    if arguments.accept and arguments.repair is None:
        raise InvalidValue("Say which repair to accept: fit --repair N --accept; fit lists them.")
    report = fit(session.calendar, session.now)
    if arguments.repair is not None:
        settle(session, arguments, _repaired(session, report, arguments.repair))
        return
    sentences = _sentences(session, report.messages)
    if session.as_json:
        from planner.cli.explanations import fit_document  # noqa: PLC0415 (for --json only)

        answer = fit_document(report, sentences, _sentences(session, _repairs(report)))
        session.write(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join([*sentences, *_numbered(report)]))


def _repairs(report: "FitReport") -> tuple[Message, ...]:
    return tuple(repair.message for repair in report.repairs)


def _numbered(report: "FitReport") -> tuple[str, ...]:
    """How to see and accept a repair."""
    if not report.repairs:
        return ()
    count = len(report.repairs)
    numbers = "1" if count == 1 else f"1 to {count}, in this order"
    return (
        f"See what a repair does with fit --repair N ({numbers}), and carry it out with --accept.",
    )


def _repaired(session: Session, report: "FitReport", number: int) -> Proposal:
    """The proposal of a repair by its number from 1. Raises InvalidValue naming how many."""
    if not 1 <= number <= len(report.repairs):
        count = len(report.repairs)
        there = "there is 1" if count == 1 else f"there are {count or 'none'}"
        raise InvalidValue(f"There is no repair {number}; {there}.")
    repair = report.repairs[number - 1]
    name = english(repair.message, session.zone, session.now)
    return propose_change(session.calendar, repair.calendar, session.now, name, tried=repair.tried)


def _sentences(session: Session, messages: tuple[Message, ...]) -> list[str]:
    texts = [english(message, session.zone, session.now) for message in messages]
    return [f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in texts]
