"""Rows of a file, each by itself: a bad one never hides the others."""

import pytest

from planner.domain.calendar import Entry
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.tasks import Task
from planner.exchange import gathering
from planner.exchange.gathering import Row, gathered
from planner.exchange.report import ImportReport, Refusal, Refused


def read(value: str, notes: list[Sentence]) -> Entry:
    """The uid is what stands before a slash, what stands behind "?" is noted."""
    if value == "refused":
        raise Refused("It says nothing.")
    if value == "invalid":
        raise InvalidValue("An estimate is not negative.")
    if value == "mistake":
        raise ZeroDivisionError
    name, _, note = value.partition("?")
    if note:
        notes.append(Sentence(note))
    uid, _, needs = name.partition(">")
    return Task(uid=Uid(uid.partition("/")[0]), summary=name, depends_on=tuple(map(Uid, needs)))


def report(*values: str) -> ImportReport:
    rows = (Row(number, f"row {number}", value) for number, value in enumerate(values, start=1))
    return gathered(rows, read, "FORM")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("refused", "It says nothing."),
        ("invalid", "An estimate is not negative."),
        ("mistake", "It cannot be read (ZeroDivisionError)."),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_others_come_in(bad: str, why: str) -> None:
    found = report("a", bad, "b")
    assert [entry.uid for entry in found.entries] == ["a", "b"]
    assert found.refused == (Refusal(2, "row 2", Sentence(why)),)
    assert found.form == "FORM"


def test_what_was_assumed_is_told_of_rows_that_came_in() -> None:
    found = report("a?It has no end.", "b")
    assert found.repaired == (Refusal(1, "row 1", Sentence("It has no end.")),)


def test_of_two_with_one_identity_the_later_one_is_taken() -> None:
    found = report("a/1", "b", "a/2")
    assert [entry.uid for entry in found.entries] == ["b", "a"]
    assert isinstance(found.entries[1], Task)
    assert found.entries[1].summary == "a/2"
    (refusal,) = found.refused
    assert refusal.line == 1
    assert refusal.why == "It has the same identity as the one in line 3, which was taken."


def test_where_no_lines_can_be_told_it_is_a_later_one() -> None:
    rows = [Row(None, name, "a") for name in ("first", "second")]
    (refusal,) = gathered(rows, read, "").refused
    assert refusal.what == "first"
    assert refusal.why == "It has the same identity as a later one, which was taken."


def test_a_dependency_that_is_not_in_the_file_is_left_out_and_told() -> None:
    found = report("a", "b>az")
    assert [getattr(entry, "depends_on", ()) for entry in found.entries] == [(), ("a",)]
    (told,) = found.repaired
    assert (told.line, told.what) == (2, "b>az")


def test_behind_the_limit_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_COMPONENTS", 2)
    found = report("a", "b", "c", "mistake")
    assert [entry.uid for entry in found.entries] == ["a", "b"]
    (refusal,) = found.refused
    assert (refusal.line, str(refusal.why)) == (3, "The file has more than 2 entries.")
