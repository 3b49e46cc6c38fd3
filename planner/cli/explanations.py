"""Reasons as plain values for `--json`: instants in UTC, lengths in minutes, costs in units."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from planner.cli.documents import span_document
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.explaining.binding import Binding, CouldBeEarlier
from planner.scheduling.explaining.elsewhere import Elsewhere, Forbidden, Move, Priced
from planner.scheduling.explaining.why import Explanation
from planner.scheduling.fitting.fit import FitReport
from planner.scheduling.fitting.repair_kinds import Repair
from planner.scheduling.placing.conflicts import Conflict
from planner.scheduling.problem.problem import Plan, Span
from planner.scheduling.problem.terms import Term, total


def explanation_document(found: Explanation) -> dict[str, Any]:
    """What the sentences are made from; empty where there is nothing to weigh."""
    if found.planning is None or found.place is None:
        return {}
    document = _Documents(found.planning)
    answer: dict[str, Any] = {
        "entry": found.planning.sources[found.place.job.id].uid,
        "place": document.span(found.place.span),
    }
    if found.there is not None:
        return answer | {"there": document.elsewhere(found.there)}
    if found.bound is not None:
        answer["binding"] = document.binding(found.bound)
    return answer | {"cost": _cost(found.terms)}


def _cost(terms: Iterable[Term]) -> dict[str, Any]:
    terms = tuple(terms)
    shown = [{"kind": t.kind, "units": t.units, "amount": t.amount} for t in terms]
    return {"total": total(terms), "terms": shown}


def fit_document(
    report: FitReport, sentences: Sequence[str], repairs: Sequence[str]
) -> dict[str, Any]:
    """The report with its sentences, and those of the repairs."""
    facts = (
        "within", "tasks", "need", "have", "hard", "late", "limits", "short_too", "unplaced",
        "overdue",
    )  # fmt: skip
    answer = {name: msgspec.to_builtins(getattr(report, name)) for name in facts}
    shown = [
        {"message": message, **_repair(repair), "parts": [_repair(part) for part in repair.parts]}
        for repair, message in zip(report.repairs, repairs, strict=True)
    ]
    return {"fits": report.fits, "messages": list(sentences), **answer, "repairs": shown}


def _repair(repair: Repair) -> dict[str, Any]:
    return {
        "kind": repair.kind.value,
        "entries": list(repair.entries),
        "amount": msgspec.to_builtins(repair.amount),
    }


class _Documents:
    """For the numbers of one problem."""

    def __init__(self, planning: PlanningProblem) -> None:
        self._planning = planning

    def span(self, span: Span) -> dict[str, Any]:
        return span_document(self._planning.axis.interval(span))

    def binding(self, found: Binding | CouldBeEarlier) -> dict[str, Any]:
        if isinstance(found, CouldBeEarlier):
            start = self._planning.axis.instant(found.start)
            return {"could_begin": start.isoformat(), "cost": _cost(found.terms)}
        return {
            "rules": [self._conflict(conflict) for conflict in found.conflicts],
            "kept_from_earlier_time": [self._conflict(conflict) for conflict in found.kept_from],
            "earlier_time": None if found.room is None else self.span(found.room),
        }

    def elsewhere(self, found: Elsewhere) -> dict[str, Any]:
        answer: dict[str, Any] = {"at": self.span(found.span)}
        if isinstance(found, Forbidden):
            return answer | {"forbidden": [self._conflict(c) for c in found.conflicts]}
        if isinstance(found, Priced):
            return answer | {
                "cost": _cost(found.terms),
                "moved": [self._move(move) for move in found.moved],
                "plan": self._blocks(found.plan),
            }
        return answer | {"plan": None}

    def _conflict(self, conflict: Conflict) -> dict[str, Any]:
        answer: dict[str, Any] = {"rule": conflict.rule.value}
        if conflict.span[0] < conflict.span[1]:
            answer["span"] = self.span(conflict.span)
        if conflict.job is not None:
            answer["entry"] = self._entry(conflict.job)
        return answer

    def _move(self, move: Move) -> dict[str, Any]:
        return {
            "entry": self._entry(move.job),
            "spans": [self.span(span) for span in move.spans],
            "missing": move.missing,
            "late": move.late,
        }

    def _blocks(self, plan: Plan) -> list[dict[str, Any]]:
        blocks = self._planning.blocks(plan)
        return [{"entry": uid, **span_document(interval)} for uid, interval in blocks]

    def _entry(self, job: int) -> str:
        return self._planning.sources[job].uid
