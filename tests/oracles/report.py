"""How far our recurrences agree with dateutil, libical and recurring-ical-events.

    python -m tests.oracles.report [--rules 300] [--seed 1] [--recurring PYTHON CALENDARS]

PYTHON is that of an environment with recurring-ical-events (which needs dateutil below 3),
CALENDARS the folder of calendars in its source distribution.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from random import Random

from tests.oracles import calendars
from tests.oracles.expansions import (
    Case,
    Times,
    by_dateutil,
    by_libical,
    missing_libical,
    ours,
)
from tests.oracles.own_tests import own_tests
from tests.oracles.random_rules import random_rule, random_start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--recurring", nargs=2, type=Path, metavar=("PYTHON", "CALENDARS"))
    asked = parser.parse_args()
    _tell("dateutil's own tests", _of_own_tests())
    _tell(f"Random rules, seed {asked.seed}", _of_random_rules(asked.rules, asked.seed))
    if asked.recurring:
        _tell("Calendars of recurring-ical-events", _of_calendars(*asked.recurring))


def _tell(title: str, lines: Iterator[str]) -> None:
    print(f"\n{title}")
    for line in lines:
        print(f"  {line}")


def _of_own_tests() -> Iterator[str]:
    counts: Counter[str] = Counter()
    for case in own_tests():
        found = case.found()
        if case.is_too_often:
            kind = "refused in words (more often than hourly)"
        else:
            kind = "agree" if found == case.expected else "otherwise"
        counts[kind] += 1
        if kind == "otherwise":
            yield f"otherwise: {case.text} from {case.start:%Y-%m-%d}"
    yield _counted(counts)


def _of_random_rules(count: int, seed: int) -> Iterator[str]:
    random = Random(seed)
    drawn = [Case(random_rule(random), random_start(random)) for _ in range(count)]
    cases = [case for case in drawn if ours(case)]
    yield f"{len(cases)} of {count} happen within 30 years; of the others nothing is asked."
    why = missing_libical()
    theirs = [None] * len(cases) if why else by_libical(cases)
    counts: dict[str, Counter[str]] = {"dateutil": Counter(), "libical": Counter()}
    for case, libicals in zip(cases, theirs, strict=True):
        mine, dateutils = ours(case), by_dateutil(case)
        counts["dateutil"][_kind(mine, dateutils)] += 1
        counts["libical"][_kind(mine, libicals)] += 1
        if mine not in (dateutils, libicals):
            agreed = " (they agree)" if dateutils == libicals else ""
            yield f"alone{agreed}: {case.rule} from {case.start:%Y-%m-%dT%H:%M}"
    yield f"dateutil {version('python-dateutil')}: {_counted(counts['dateutil'])}"
    yield f"libical: {why or _counted(counts['libical'])}"


def _kind(mine: list[str], theirs: Times) -> str:
    if theirs is None:
        return "refused by it"
    return "agree" if mine == theirs else "otherwise"


def _of_calendars(python: Path, folder: Path) -> Iterator[str]:
    files = sorted(folder.rglob("*.ics"))
    theirs = calendars.by_recurring_ical_events(python, files)
    counts: Counter[str] = Counter()
    for file in files:
        mine, others = calendars.ours(file), theirs[file.name]
        kind = "refused by it" if others is None else "agree" if mine == others else "otherwise"
        counts[kind] += 1
        if others is not None and mine != others:
            why = calendars.OTHERWISE.get(file.name, "NOT KNOWN WHY")
            counts_of = f"{len(mine - others)} only here, {len(others - mine)} only there"
            yield f"{file.name}: {counts_of}: {why}"
    yield _counted(counts)


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in counts.most_common())


if __name__ == "__main__":
    main()
