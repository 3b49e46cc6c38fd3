"""The first times of a rule, as we, dateutil and libical have them."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from dateutil.rrule import rrulestr

from planner.domain.bounded_rule import parsed

SYSTEM_PYTHON = Path("/usr/bin/python3")
LIBICAL_JOB = Path(__file__).with_name("libical_job.py")
REACH = timedelta(days=30 * 365)
MOST = 15

Times = list[str] | None
"""None: refused."""


class Case(NamedTuple):
    rule: str
    start: datetime


@cache
def missing_libical() -> str:
    """Why libical cannot be asked; empty if it can."""
    if not SYSTEM_PYTHON.exists():
        return f"there is no {SYSTEM_PYTHON}"
    asked = "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib"
    done = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False)
    return "" if done.returncode == 0 else "gir1.2-ical-3.0 and python3-gi are not installed"


def ours(case: Case) -> list[str]:
    rule = parsed(case.rule, case.start.replace(tzinfo=UTC), "UTC").rule
    return _texts(rule.times_within(case.start, case.start + REACH))


def by_dateutil(case: Case) -> Times:
    try:
        return _texts(rrulestr(case.rule, dtstart=case.start), case.start + REACH)
    except ValueError:
        return None


def by_libical(cases: Iterable[Case]) -> list[Times]:
    jobs = [
        {"rule": case.rule, "start": f"{case.start:%Y%m%dT%H%M%S}", "most": MOST} for case in cases
    ]
    answers = libical_answers(jobs)
    lasts = (f"{case.start + REACH:%Y%m%dT%H%M%S}" for case in cases)
    return [
        None if found is None else [each for each in found if each <= last]
        for found, last in zip(answers, lasts, strict=True)
    ]


def libical_answers(jobs: Sequence[Mapping[str, object]]) -> list[Any]:
    done = subprocess.run(
        [SYSTEM_PYTHON, LIBICAL_JOB],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


def _texts(times: Iterable[datetime], last: datetime | None = None) -> list[str]:
    return [f"{each:%Y%m%dT%H%M%S}" for each in islice(_until(times, last), MOST)]


def _until(times: Iterable[datetime], last: datetime | None) -> Iterator[datetime]:
    for each in times:
        if last is not None and each > last:
            return
        yield each
