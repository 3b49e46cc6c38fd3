"""Calendars out to a file."""

from pathlib import Path

import pytest

from planner.desktop.document.files import export_file, save
from planner.domain.errors import PlannerError
from tests.desktop.weeks import opened
from tests.domain.examples import calendar, meeting, task


def test_all_of_it_goes_out(tmp_path: Path) -> None:
    document = opened(tmp_path / "data", calendar(meeting(), task()))
    export_file(document, tmp_path / "all.ics")
    document.close()
    text = (tmp_path / "all.ics").read_text()
    assert text.count("BEGIN:VEVENT") == text.count("BEGIN:VTODO") == 1


@pytest.mark.parametrize(("name", "why"), [("none/x.ics", "No such file"), (".", "Is a directory")])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(PlannerError, match=f"{tmp_path}.* could not be written: {why}"):
        save(tmp_path / name, b"")
