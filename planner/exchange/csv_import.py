"""Tables with a header: appointments, or tasks where they have due dates or no start."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from itertools import islice

from planner.domain.errors import InvalidValue
from planner.domain.sentence import Sentence
from planner.domain.values import dataclass
from planner.exchange.csv_columns import columns_of
from planner.exchange.csv_dates import Order
from planner.exchange.csv_order import found_order
from planner.exchange.csv_rows import Table, read_row
from planner.exchange.gathering import Row, gathered
from planner.exchange.ics_components import MOST_COMPONENTS
from planner.exchange.report import THE_FILE, ImportReport, Refusal, whole_file

FORM = "CSV"
DELIMITERS = ",;\t"
LARGEST_FIELD = 200_000
"""A longer one is a quotation mark that does not close."""

DATES = ("start", "end", "due", "completed")


@dataclass(frozen=True, slots=True)
class _Numbered:
    line: int
    cells: list[str]


def looks_like_csv(text: str) -> bool:
    """Whether its first line names a title and a time."""
    header = _cells(_first_line(text))
    found = columns_of(header).keys()
    return "title" in found and bool(found & {"start", "due", "estimate", "status", "priority"})


def read_csv(
    text: str,
    zone: str,
    *,
    columns: Mapping[str, str] | None = None,
    dates: Order | None = None,
) -> ImportReport:
    """`columns` names columns by field; `dates` is the order of day and month where it is known."""
    header = _cells(_first_line(text))
    try:
        found = columns_of(header, columns)
    except InvalidValue as error:
        return whole_file(error.sentence, FORM)
    if "title" not in found:
        return whole_file(
            Sentence(
                "No column is known as the title; there are {header}.",
                header=", ".join(header)[:300],
            ),
            FORM,
        )
    numbered = list(islice(_rows(text), MOST_COMPONENTS + 1))
    if not numbered:
        return whole_file(Sentence("There is nothing below the names of its columns."), FORM)
    places = [found[name] for name in DATES if name in found]
    dating = found_order([row.cells for row in numbered], header, places, dates)
    told = () if dating.told is None else (Refusal(None, THE_FILE, dating.told),)
    if dating.order is None:
        return ImportReport(refused=told, form=FORM, asks_for_dates=True)
    table = Table(found, dating.order, zone)
    rows = (_row(each, found) for each in numbered)
    report = gathered(rows, lambda cells, notes: read_row(table, cells, notes), FORM)
    unused = (Refusal(None, THE_FILE, note) for note in _unused(header, found))
    return replace(report, repaired=(*unused, *told, *report.repaired), asks_for_dates=dating.asks)


def _unused(header: Sequence[str], found: Mapping[str, int]) -> Iterator[Sentence]:
    names = [name for place, name in enumerate(header) if name and place not in found.values()]
    if names:
        yield Sentence(
            "The columns {names} have no field; their text is kept.", names=", ".join(names)[:300]
        )


def _row(numbered: _Numbered, found: Mapping[str, int]) -> Row[list[str]]:
    cells, place = numbered.cells, found["title"]
    what = cells[place] if place < len(cells) else ""
    return Row(numbered.line, what.strip()[:80] or Sentence("A row"), cells)


def _rows(text: str) -> Iterator[_Numbered]:
    """Those below the header that say something, with the line that each begins in."""
    csv.field_size_limit(LARGEST_FIELD)
    reader = csv.reader(StringIO(text), delimiter=_delimiter(_first_line(text)))
    is_header = True
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
            yield _Numbered(line, cells)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not is_header:
            yield _Numbered(line, cells)
        is_header = False


def _first_line(text: str) -> str:
    return next((line for line in islice(text.split("\n", 50), 50) if line.strip()), "")[:20_000]


def _cells(line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=_delimiter(line)), [])]
    except csv.Error:
        return []


def _delimiter(line: str) -> str:
    return max(DELIMITERS, key=line.count)
