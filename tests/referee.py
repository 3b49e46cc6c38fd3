"""The independent referee as a module, and problems for it and from it."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import Any

from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.problem.problem_json import problem_from_json, problem_to_json


@cache
def referee_at(path: Path) -> Any:
    """The referee's module. It knows nothing of the planner."""
    spec = importlib.util.spec_from_file_location("scheduling_referee", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


class Referee:
    """Checks and scores plans, and generates problems."""

    def __init__(self, path: Path) -> None:
        self.module = referee_at(path)

    def realistic(self, *args: Any, **kwargs: Any) -> Problem:
        return self.ours(self.module.realistic(*args, **kwargs))

    def ours(self, theirs: Any) -> Problem:
        return problem_from_json(self.module.to_json(theirs))

    def violations(self, problem: Problem, plan: Plan) -> list[str]:
        return self.module.check(self._theirs(problem), dict(plan))

    def score(self, problem: Problem, plan: Plan) -> dict[str, int]:
        return self.module.score(self._theirs(problem), dict(plan))

    def _theirs(self, problem: Problem) -> Any:
        return self.module.from_json(problem_to_json(problem))
