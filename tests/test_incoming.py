"""Files to import, found and merged."""

import os
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.exchange.doors import Asked
from planner.incoming import found_files, merged_all, read_file
from tests.exchange.ics_text import HOME, NOW, calendar, event

ASKED = Asked(HOME, NOW)
TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")


def test_a_folder_is_searched_to_its_ground(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    hidden = tmp_path / ".git"
    hidden.mkdir()
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    for file in (deep / "one.ICS", tmp_path / "two.csv", hidden / "three.ics", tmp_path / "x.png"):
        file.touch()
    os.mkfifo(tmp_path / "pipe.ics")
    assert [file.name for file in found_files([tmp_path])] == ["one.ICS", "two.csv"]


def test_a_file_that_is_named_counts_whatever_it_is_called_and_once(tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    assert found_files([file, file]) == [file]


def test_a_folder_without_calendars_says_so(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="no file"):
        found_files([tmp_path])


def test_what_cannot_be_read_is_a_refusal(tmp_path: Path) -> None:
    arrived = read_file(tmp_path / "gone.ics", ASKED)
    assert arrived.report.refused[0].why == "It could not be read (No such file or directory)."


def test_several_files_are_merged_one_after_the_other(tmp_path: Path) -> None:
    for number in (1, 2):
        text = calendar(event(*TIMES, f"SEQUENCE:{number}", f"LOCATION:Room {number}"))
        (tmp_path / f"{number}.ics").write_bytes(text)
    arrived = [read_file(file, ASKED) for file in found_files([tmp_path])]
    after, outcomes = merged_all(Calendar(), arrived)
    assert [outcome.merged.added for outcome in outcomes] == [1, 0]
    assert [outcome.merged.updated for outcome in outcomes] == [0, 1]
    assert next(iter(after.appointments.values())).location == "Room 2"
    again, outcomes = merged_all(after, arrived)
    assert again is after
    assert [len(outcome.left) for outcome in outcomes] == [1, 0]
    assert "older" in outcomes[0].left[0].why
