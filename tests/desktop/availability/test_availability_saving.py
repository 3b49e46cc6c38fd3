"""Availability as files."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_saving import filters, save_availability, suffix_of
from planner.domain.errors import PlannerError
from tests.exchange.sheets import sheet


@pytest.mark.parametrize(
    ("name", "shown", "begins"),
    [
        ("a.pdf", "text", b"%PDF-"),
        ("a.PNG", "text", b"\x89PNG"),
        ("a.json", "text", b'{\n "version": 1'),
        ("a.csv", "text", b"start,end,zone"),
        ("a.ifb", "text", b"BEGIN:VCALENDAR"),
        ("a.html", "text", b'<div lang="en">'),
        ("a.md", "html", b"**Times that work for me"),
        ("a.txt", "ics", b"Times that work for me"),
        ("a.note", "text", b"Times that work for me"),
    ],
)
def test_the_name_of_a_file_says_its_format(
    qtbot: QtBot,  # noqa: ARG001 (an application)
    tmp_path: Path,
    name: str,
    shown: str,
    begins: bytes,
) -> None:
    save_availability(tmp_path / name, sheet(), shown)
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("shown", "holds"),
    [
        ("text", b"TRANSP:TRANSPARENT"),
        ("ics", b"TRANSP:TRANSPARENT"),
        ("vavailability", b"BEGIN:VAVAILABILITY"),
    ],
)
def test_of_the_calendars_the_one_that_is_shown_is_saved(
    tmp_path: Path, shown: str, holds: bytes
) -> None:
    save_availability(tmp_path / "a.ics", sheet(), shown)
    assert holds in (tmp_path / "a.ics").read_bytes()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="could not be written"):
        save_availability(tmp_path / "gone" / "a.ics", sheet(), "ics")


def test_a_name_without_ending_gets_that_of_the_chosen_kind() -> None:
    kinds = filters().split(";;")
    assert [suffix_of(kind) for kind in kinds][:3] == [".ics", ".pdf", ".png"]
    assert len(kinds) == len(set(map(suffix_of, kinds)))
