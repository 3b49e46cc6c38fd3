"""How much one new appointment of half an hour moves: `python -m tests.bench.stability`.

In accepted weeks of about forty blocks. Each answer is put before the referee.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import median

from planner.domain.edits import add
from planner.scheduling.decoding.repair import repair
from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.proposing.propose import propose_change
from planner.scheduling.proposing.whole_plan import whole_plan
from tests.referee import Referee
from tests.scheduling.steadiness import (
    accepted_problems,
    accepted_week,
    moved_blocks,
    moved_in,
    visit,
    with_visit,
)
from tests.scheduling.weeks import NOW
from tests.shared_data import shared

SEEDS, VISITS = 40, 5


def main() -> None:
    referee = Referee(shared("judges", "instances.py"))
    problems = list(accepted_problems(referee, SEEDS))
    blocks = median(sum(map(len, problem.previous.values())) for problem in problems)
    print(f"{len(problems)} weeks of the referee, {blocks:.0f} blocks at the median, blocks moved:")
    report("following a drag", moved(referee, problems, followed))
    report("repair", moved(referee, problems, lambda problem: repair(problem).blocks))
    report("plan of everything, no search", moved(referee, problems, lambda p: whole_plan(p, 0)))
    report("plan of everything, searched", moved(referee, problems[:10], searched))
    report("nothing changed", unchanged(problems))
    print(f"{SEEDS} calendars, first variant and the variant that moves most:")
    counts = list(proposed())
    report("proposal, first variant", [first for first, _ in counts])
    report("proposal, any variant", [most for _, most in counts])


def moved(
    referee: Referee, problems: Iterable[Problem], answer: Callable[[Problem], Plan]
) -> list[int]:
    counts = []
    for number, problem in enumerate(problems):
        for seed in range(number * VISITS, (number + 1) * VISITS):
            changed = with_visit(problem, seed)
            after = answer(changed)
            found = referee.violations(changed, after)
            assert not found, found
            counts.append(moved_blocks(problem.previous, after))
    return counts


def followed(changed: Problem) -> Plan:
    session = Session(replace(changed, busy=changed.busy[:-1]))
    return {**session.plan, **session.with_busy([(None, changed.busy[-1])])}


def searched(changed: Problem) -> Plan:
    return whole_plan(changed, 200)


def unchanged(problems: Iterable[Problem]) -> list[int]:
    return [moved_blocks(p.previous, whole_plan(p, 0)) for p in problems]


def proposed() -> Iterable[tuple[int, int]]:
    for seed in range(SEEDS):
        calendar = accepted_week(seed)
        proposal = propose_change(calendar, add(calendar, visit(seed)), NOW, "")
        counts = [moved_in(calendar, variant.calendar) for variant in proposal.variants]
        yield counts[0], max(counts)


def report(name: str, counts: list[int]) -> None:
    found = Counter(counts)
    distribution = ", ".join(f"{moved}: {found[moved]}" for moved in sorted(found))
    print(f"  {name:30} median {median(counts):.0f}, most {max(counts)}; {distribution}")


if __name__ == "__main__":
    main()
