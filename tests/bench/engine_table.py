"""Runs of several engines on the same problems as one table in Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median

HEAD = "engine | median total / best | mean / best | hard late | late tasks | median s | violations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one engine made of one problem; `bound` is what no plan can cost less than."""

    problem: str
    engine: str
    total: int
    hard_late_tasks: int
    late_tasks: int
    violations: int
    seconds: float
    bound: int | None = None


def table(title: str, runs: Sequence[Run]) -> str:
    """One line per engine in order of appearance, and what is proved of the best totals."""
    best = best_totals(runs)
    engines = dict.fromkeys(run.engine for run in runs)
    columns = HEAD.count("|")
    lines = [
        f"### {title} ({len(best)} problems)",
        "",
        f"| {HEAD} |",
        "|---" + "|---:" * columns + "|",
    ]
    for engine in engines:
        mine = [run for run in runs if run.engine == engine]
        lines.append(f"| {' | '.join([engine, *_figures(mine, best)])} |")
    return "\n".join([*lines, "", *_proofs(runs, best), ""])


def best_totals(runs: Sequence[Run]) -> dict[str, int]:
    """The least total of a valid plan, by problem."""
    best: dict[str, int] = {}
    for run in runs:
        if not run.violations:
            best[run.problem] = min(run.total, best.get(run.problem, run.total))
    return best


def _figures(runs: Sequence[Run], best: dict[str, int]) -> Iterator[str]:
    ratios = [run.total / best[run.problem] for run in runs]
    yield _ratio(median(ratios))
    yield _ratio(fmean(ratios))
    yield str(sum(run.hard_late_tasks for run in runs))
    yield str(sum(run.late_tasks for run in runs))
    yield f"{median(run.seconds for run in runs):.3g}"
    yield str(sum(run.violations for run in runs))


def _ratio(value: float) -> str:
    return f"{value:.4f}" if value < 10 else f"{value:.0f}"


def _proofs(runs: Sequence[Run], best: dict[str, int]) -> Iterator[str]:
    bounds = {run.problem: run.bound for run in runs if run.bound is not None}
    proved = {problem for problem, bound in bounds.items() if bound >= best[problem]}
    if bounds:
        ratio = median(bound / best[problem] for problem, bound in bounds.items())
        yield f"Best plan proved optimal: {len(proved)} of {len(best)}; bound / best {ratio:.4f}."
    of_proved = [run for run in runs if run.problem in proved]
    for engine in dict.fromkeys(run.engine for run in of_proved):
        ratios = [run.total / best[run.problem] for run in of_proved if run.engine == engine]
        reached = ratios.count(1.0)
        yield f"- {engine}: mean total / optimum {_ratio(fmean(ratios))}, {reached} reached."
