"""What becomes of all files of the reference data: `python -m tests.bench.import_files [FOLDER]`.

Each is imported, imported again, exported, and the export imported: tried, imported, refused,
crashed, slowest.
"""

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from planner.domain.calendar import Calendar
from planner.domain.settings import Settings
from planner.exchange.doors import ENDINGS, Asked, read_any
from planner.exchange.ics_export import calendar_ics
from planner.exchange.merge import merge_import
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
    return 0 if is_fine else 1


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
