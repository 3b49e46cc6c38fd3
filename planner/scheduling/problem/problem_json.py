"""Planning problems and plans as files, in the exchange format of the scheduling referee."""

import json
from collections.abc import Mapping
from typing import Any

from planner.scheduling.problem.problem import (
    UNBOUNDED,
    Fixed,
    Job,
    Plan,
    Problem,
    Solution,
    Weights,
    Window,
)
from planner.scheduling.problem.problem_checks import check
from planner.scheduling.problem.problem_fields import Fields
from planner.scheduling.problem.problem_size import MOST_DAYS, MOST_JOBS, MOST_PIECES_OF_ONE
from planner.scheduling.problem.problem_text import parsed

_JOB_FIELDS = {
    "id": "id",
    "p": "processing",
    "w": "weight",
    "release": "release",
    "due": "due",
    "hard": "hard",
    "min_chunk": "minimum_chunk",
    "max_chunk": "maximum_chunk",
    "split": "splittable",
    "deps": "predecessors",
    "energy": "preferred",
    "allowed": "allowed",
    "counts": "counts",
}


def problem_from_json(text: str) -> Problem:
    """Raises InvalidValue with a sentence that names the field at fault."""
    top = Fields("", parsed(text))
    problem = Problem(
        horizon=top.whole("horizon", least=1),
        grid=top.whole("grid", least=1, most=1440),
        windows=tuple(map(_window, top.objects("windows"))),
        busy=top.spans("busy"),
        jobs=tuple(map(_job, top.objects("tasks", most_items=MOST_JOBS))),
        day_cap=top.whole("day_cap", UNBOUNDED),
        week_cap=top.whole("week_cap", UNBOUNDED),
        rest=top.whole("rest", 0),
        pause=top.whole("pause", 15),
        previous=_previous(top),
        weights=_weights(top),
        name=top.text("name", ""),
        day_starts=top.wholes("day_starts", most_items=MOST_DAYS),
        clock_zeros=top.wholes("clock_zeros", least=-1440, most_items=MOST_DAYS),
        fixed=tuple(Fixed(*span) for span in top.spans("fixed")),
    )
    top.refuse_others()
    check(problem)
    return problem


def problem_to_json(problem: Problem) -> str:
    """Without `day_starts`, `clock_zeros` and `fixed` where these are empty."""
    content: dict[str, Any] = {
        "horizon": problem.horizon,
        "grid": problem.grid,
        "windows": [{"start": w.start, "end": w.end, "cost": w.cost} for w in problem.windows],
        "busy": problem.busy,
        "tasks": [_job_content(job) for job in problem.jobs],
        "day_cap": problem.day_cap,
        "week_cap": problem.week_cap,
        "rest": problem.rest,
        "pause": problem.pause,
        "previous": _blocks_content(problem.previous),
        "weights": {name: getattr(problem.weights, name) for name in Weights.__slots__},
        "name": problem.name,
    }
    extras: dict[str, Any] = {
        "day_starts": problem.day_starts,
        "clock_zeros": problem.clock_zeros,
        "fixed": [(work.start, work.end) for work in problem.fixed],
    }
    return json.dumps(content | {name: value for name, value in extras.items() if value})


def solution_to_json(solution: Solution, milliseconds: float) -> str:
    """What `solve` prints: the blocks by task, the objective's total, and what it took."""
    content = {
        "blocks": _blocks_content(solution.blocks),
        "total": solution.total,
        "decodes": solution.decodes,
        "milliseconds": round(milliseconds, 3),
    }
    return json.dumps(content)


def _window(fields: Fields) -> Window:
    window = Window(
        fields.whole("start"), fields.whole("end"), fields.whole("cost", 0, most=UNBOUNDED)
    )
    fields.refuse_others()
    return window


def _job(fields: Fields) -> Job:
    job = Job(
        id=fields.whole("id", least=None),
        processing=fields.whole("p", least=1),
        weight=fields.whole("w", 2, most=1_000_000),
        release=fields.whole("release", 0, least=None),
        due=fields.whole_or_none("due"),
        hard=fields.flag("hard", default=False),
        minimum_chunk=fields.whole("min_chunk", 30, least=1),
        maximum_chunk=fields.whole("max_chunk", 240, least=1),
        splittable=fields.flag("split", default=True),
        predecessors=tuple(dict.fromkeys(fields.wholes("deps", least=None))),
        preferred=fields.span_or_none("energy"),
        allowed=fields.spans("allowed") if fields.has("allowed") else None,
        counts=fields.flag("counts", default=True),
    )
    fields.refuse_others()
    return job


def _weights(top: Fields) -> Weights:
    if not top.has("weights"):
        return Weights()
    given = top.object("weights")
    default = Weights()
    values = {
        name: given.whole(name, getattr(default, name), most=UNBOUNDED)
        for name in Weights.__slots__
    }
    given.refuse_others()
    return Weights(**values)


def _previous(top: Fields) -> Plan:
    if not top.has("previous"):
        return {}
    given = top.object("previous")
    return {
        given.number_of(name): given.spans(name, most_items=MOST_PIECES_OF_ONE)
        for name in given.names()
    }


def _job_content(job: Job) -> dict[str, Any]:
    return {name: getattr(job, attribute) for name, attribute in _JOB_FIELDS.items()}


def _blocks_content(plan: Mapping[int, tuple[tuple[int, int], ...]]) -> dict[str, Any]:
    return {str(job): blocks for job, blocks in plan.items()}
