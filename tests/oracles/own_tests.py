"""The cases of dateutil's own tests, as we have them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence, starts

CASES = Path(__file__).parents[1] / "data" / "rules" / "dateutil.json"
DATES_ONLY = "FREQ=DAILY;COUNT=1"
ONE_SECOND = timedelta(seconds=1)


class OwnTest(NamedTuple):
    """`expected` are the first times of what `recurrence` says, without those that a start adds."""

    text: str
    start: datetime
    recurrence: Recurrence
    expected: list[datetime]

    @property
    def is_too_often(self) -> bool:
        return "MINUTELY" in self.text or "SECONDLY" in self.text

    def found(self) -> list[datetime] | str:
        """Or the sentence with which it is refused.

        dateutil does not count a start that the rule does not name; the standard does (3.8.5.3).
        """
        end = max(self.expected, default=self.start) + ONE_SECOND
        try:
            times = starts(self.recurrence, self.start, "UTC", Interval(self.start, end))
        except InvalidValue as error:
            return str(error)
        unnamed = self.start not in self.expected
        return [each for each in times if not (unnamed and each == self.start)]


def own_tests() -> Iterator[OwnTest]:
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        yield _own_test(case)


def _own_test(case: dict[str, Any]) -> OwnTest:
    expected, start = [_moment(each) for each in case["expected"]], _moment(case["start"])
    rules = case["rules"] or [DATES_ONLY]
    if start not in expected:
        rules = [_without_count(rule) for rule in rules]
    recurrence = Recurrence(
        rule=rules[0],
        more_rules=tuple(rules[1:]),
        except_rules=tuple(case["except_rules"]),
        dates=tuple(map(_moment, case["dates"])),
        exceptions=tuple(map(_moment, case["exceptions"])),
    )
    text = " ".join([*case["rules"], *(f"but {rule}" for rule in case["except_rules"])])
    return OwnTest(text, start, recurrence, expected)


def _without_count(rule: str) -> str:
    return ";".join(part for part in rule.split(";") if not part.startswith("COUNT"))


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
