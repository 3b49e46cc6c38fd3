from typing import Any

from tests.bench.engine_table import Run, best_totals, table


def run(engine: str, total: int, **fields: Any) -> Run:
    known = {"problem": "week", "hard_late_tasks": 0, "late_tasks": 1, "violations": 0}
    return Run(engine=engine, total=total, seconds=2.0, **{**known, **fields})


def test_a_plan_that_breaks_a_rule_is_not_the_best() -> None:
    assert best_totals([run("valid", 200), run("invalid", 100, violations=1)]) == {"week": 200}


def test_an_engine_has_one_line_with_its_ratios_to_the_best() -> None:
    runs = [run("a", 100), run("a", 300, problem="other"), run("b", 200), run("b", 150)]
    other = run("b", 150, problem="other", hard_late_tasks=1, violations=3)
    lines = table("Weeks", [*runs[:3], other, run("c", 150, problem="other")]).splitlines()
    assert "| a | 1.5000 | 1.5000 | 0 | 2 | 2 | 0 |" in lines
    assert "| b | 1.5000 | 1.5000 | 1 | 2 | 2 | 3 |" in lines


def test_what_is_proved_is_told_of_the_problems_with_a_bound_that_is_reached() -> None:
    runs = [run("ours", 110), run("CP-SAT", 100, bound=100), run("CP-SAT", 9, problem="o", bound=5)]
    text = table("Weeks", [*runs, run("ours", 10, problem="o")])
    assert "Best plan proved optimal: 1 of 2; bound / best 0.7778." in text
    assert "- ours: mean total / optimum 1.1000, 0 reached." in text
    assert "- CP-SAT: mean total / optimum 1.0000, 1 reached." in text
