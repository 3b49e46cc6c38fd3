"""What becomes of all files of the reference data: `python -m tests.bench.import_files [FOLDER]`.

Each is imported, imported again, exported, and the export imported: tried, imported, refused,
crashed, slowest. Then every property of every entry is looked for in the export.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from planner.domain.calendar import Calendar
from planner.domain.settings import Settings
from planner.exchange.doors import ENDINGS, Asked, read_any
from planner.exchange.ics_export import calendar_ics
from planner.exchange.merge import merge_import
from tests.exchange.given_back import Balance, balance
from tests.exchange.ics_text import HOME, NOW
from tests.shared_data import FOLDER

ASKED = Asked(HOME, NOW)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else FOLDER / "data" / "ics"
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS]
    if not files:
        print(f"skipped: there is no file to import in {folder}")
        return 0
    counts: Counter[str] = Counter()
    slowest = 0.0, ""
    for file in files:
        started = perf_counter()
        try:
            _tried(file, counts)
        except Exception as error:  # noqa: BLE001 (what is looked for)
            counts["crashed"] += 1
            print(f"CRASHED {file}: {error!r}")
        slowest = max(slowest, (perf_counter() - started, file.name))
    print(f"{len(files)} files tried, {counts['crashed']} crashed")
    print(f"{counts['entries']} entries imported from {counts['taken']} files")
    print(f"{counts['refused']} refused, {counts['repaired']} notes about those that came in")
    print(f"{counts['equal']} imported again without a change")
    print(f"{counts['round']} exported and imported into an empty calendar: equal")
    print(f"slowest, all four steps: {slowest[0]:.2f} s, {slowest[1]}")
    is_fine = counts["equal"] == counts["round"] == len(files)
    return 0 if _all_given_back(files) and is_fine else 1


def _all_given_back(files: Iterable[Path]) -> bool:
    found = Balance()
    for file in files:
        if file.suffix.lower() == ".ics":
            balance(file.read_bytes(), file.name, found)
    print(f"{found.came} properties of the entries that came in, {len(found.lost)} lost")
    for kind, count in found.kinds.most_common():
        print(f"  {count:6} given back {kind}")
    print(f"{sum(found.more.values())} properties besides, {len(found.added)} without a reason")
    for kind, count in found.more.most_common():
        print(f"  {count:6} {kind}")
    for where, said in (*found.lost, *found.added):
        print(f"DIFFERS {where} {said}")
    return not found.lost and not found.added


def _tried(file: Path, counts: Counter[str]) -> None:
    empty = Calendar(settings=Settings(zone=HOME))
    report = read_any(file.read_bytes(), file.name, ASKED)
    merged = merge_import(empty, report).calendar
    counts["entries"] += len(report.entries)
    counts["taken"] += bool(report.entries)
    counts["refused"] += len(report.refused)
    counts["repaired"] += len(report.repaired)
    counts["equal"] += merge_import(merged, report).calendar is merged
    again = read_any(calendar_ics(merged, NOW), "again.ics", ASKED)
    came_back = merge_import(empty, again).calendar == merged
    counts["round"] += came_back
    if not came_back:
        print(f"DIFFERS {file}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
