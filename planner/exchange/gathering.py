"""Rows of any file, each by itself, as a report: a bad one never hides the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from planner.domain.calendar import Entry
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.tasks import Task
from planner.exchange.ics_components import MOST_COMPONENTS
from planner.exchange.ics_relations import with_known_dependencies
from planner.exchange.report import ImportReport, Refusal

AValue = TypeVar("AValue")
Reader = Callable[[AValue, list[Sentence]], Entry]
"""Gives the entry and notes what it assumed or left out. Raises Refused or PlannerError."""


class Row(NamedTuple, Generic[AValue]):
    """What stands in `line`, where lines can be told; `what` names it for a person."""

    line: int | None
    what: str
    value: AValue


@dataclass(slots=True)
class Gathering(Generic[AValue]):
    """The entries of one file by uid, and what there is to tell."""

    read: Reader[AValue]
    entries: dict[Uid, tuple[Row[AValue], Entry]] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    repaired: list[Refusal] = field(default_factory=list)

    def take(self, row: Row[AValue]) -> None:
        notes: list[Sentence] = []
        try:
            entry = self.read(row.value, notes)
        except PlannerError as error:
            self.refuse(row, error.sentence)
        except Exception as error:  # noqa: BLE001 a foreign file must not stop the others' import
            self.refuse(row, Sentence("It cannot be read ({kind}).", kind=type(error).__name__))
        else:
            self._keep(row, entry)
            self.repaired += (Refusal(row.line, row.what, note) for note in notes)

    def refuse(self, row: Row[AValue], why: Sentence) -> None:
        self.refused.append(Refusal(row.line, row.what, why))

    def _keep(self, row: Row[AValue], entry: Entry) -> None:
        before = self.entries.pop(entry.uid, None)
        if before is not None:
            where = Sentence("a later one")
            if row.line:
                where = Sentence("the one in line {line}", line=row.line)
            self.refuse(
                before[0],
                Sentence("It has the same identity as {where}, which was taken.", where=where),
            )
        self.entries[entry.uid] = row, entry

    def report(self, form: str) -> ImportReport:
        found = (entry for _, entry in self.entries.values())
        entries, lost = with_known_dependencies(found, {})
        self.repaired += (self._lost(task, why) for task, why in lost)
        return ImportReport(
            entries=entries,
            refused=tuple(self.refused),
            repaired=tuple(self.repaired),
            form=form,
        )

    def _lost(self, task: Task, why: Sentence) -> Refusal:
        return Refusal(self.entries[task.uid][0].line, task.summary or task.uid, why)


def gathered(rows: Iterable[Row[AValue]], read: Reader[AValue], form: str) -> ImportReport:
    """Stops at the limit on size, and says so."""
    gathering = Gathering(read)
    for count, row in enumerate(rows):
        if count == MOST_COMPONENTS:
            gathering.refuse(
                row,
                Sentence(
                    "The file has more than {most:,} entries.",
                    most=MOST_COMPONENTS,
                ),
            )
            break
        gathering.take(row)
    return gathering.report(form)
