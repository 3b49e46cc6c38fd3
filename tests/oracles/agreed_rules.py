"""Rules on whose times dateutil and libical agree, whatever we say.

python -m tests.oracles.agreed_rules COUNT SEED > tests/data/rules/agreed.txt
"""

import sys
from collections.abc import Iterator
from random import Random

from tests.oracles.expansions import Case, by_dateutil, by_libical, ours
from tests.oracles.random_rules import random_rule, random_start

SHOWN = 6


def agreed(count: int, seed: int) -> Iterator[tuple[Case, list[str]]]:
    """Of rules that happen: the others keep both busy until the end of time."""
    random = Random(seed)
    drawn = [Case(random_rule(random), random_start(random)) for _ in range(count)]
    cases = [case for case in drawn if ours(case)]
    for case, times in zip(cases, by_libical(cases), strict=True):
        if times and times == by_dateutil(case):
            yield case, times


if __name__ == "__main__":
    for case, times in agreed(int(sys.argv[1]), int(sys.argv[2])):
        print(f"{case.rule} | {case.start:%Y%m%dT%H%M%S} | {' '.join(times[:SHOWN])}")
