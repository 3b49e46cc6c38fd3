"""Measures quick add: how many lines of the grammar are right, and how long a line takes.

python -m tests.bench.quick_add

Each line is parsed 200 times; hostile lines 20 times.
"""

import json
import statistics
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from planner.exchange.quick_add import fields, load_words, parse

ZONE = "Europe/Lisbon"
DATA = json.loads((Path(__file__).parent.parent / "data/quick_add.json").read_text())
NOW = datetime.fromisoformat(DATA["now"]).replace(tzinfo=ZoneInfo(ZONE))
COMPARED = ["kind", "title", "start", "end", "due", "estimate", "date", "travel", "rrule", "window"]
HOSTILE = (
    *("x" * 100_000, "1 " * 50_000, "1-" * 50_000, "mon " * 125, "tue and " * 60),
    *("de 2 em " * 60, "every " * 100, "das 9h às " * 50, "1h " * 170, "12-14 " * 90),
)


def main() -> None:
    started = time.perf_counter()
    load_words()
    loading = time.perf_counter() - started
    lines = [row["line"] for row in DATA["lines"]]
    report = {
        "right": sum(map(_is_right, DATA["lines"])),
        "total": len(lines),
        "load_words_ms": round(loading * 1000, 2),
        "line_ms": _figures(lines, 200),
        "hostile_ms": _figures(HOSTILE, 20),
    }
    print(json.dumps(report, indent=1))


def _is_right(row: dict[str, Any]) -> bool:
    found = fields(parse(row["line"], NOW, ZONE, load_words()), ZONE)
    return all(found.get(name) == row.get(name) for name in COMPARED)


def _figures(lines: Iterable[str], times: int) -> dict[str, float]:
    taken = sorted(_milliseconds(line) for line in lines for _ in range(times))
    return {
        "p50": round(statistics.median(taken), 3),
        "p95": round(taken[len(taken) * 95 // 100], 3),
        "max": round(taken[-1], 3),
    }


def _milliseconds(line: str) -> float:
    started = time.perf_counter()
    parse(line, NOW, ZONE, load_words())
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
