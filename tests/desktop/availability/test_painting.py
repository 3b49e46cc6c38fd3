"""Pictures that are kept up to date."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.desktop.availability.availability_picture import PAINTERS
from planner.desktop.availability.painting import not_written
from planner.domain.calendar import Calendar
from planner.domain.recipient_edits import keep_recipient, publish
from planner.domain.recipients import PICTURES, Publication, Recipient
from planner.exchange.publication import published_sheet
from tests.scheduling.weeks import NOW, doctor, week, with_doctor
from tests.store.test_calendar_file import REPOSITORY, environment

ANA = Recipient(name="Ana", zone="Asia/Kolkata", days=3)


def publishing(folder: Path, *names: str) -> Calendar:
    calendar = keep_recipient(week(), ANA)
    for name in names:
        form = Path(name).suffix[1:]
        calendar = publish(
            calendar, Publication(file=str(folder / name), form=form, recipient="Ana")
        )
    return calendar


def test_every_picture_can_be_painted() -> None:
    assert set(PAINTERS) == set(PICTURES)


def test_pictures_are_painted_and_texts_are_not(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001
    calendar = publishing(tmp_path, "a.pdf", "a.png", "a.ics")
    assert list(not_written(calendar, NOW)) == []
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.pdf", "a.png"]
    for publication in calendar.settings.publications[:2]:
        expected = PAINTERS[publication.form](published_sheet(calendar, publication, NOW))
        assert Path(publication.file).read_bytes() == expected


@pytest.mark.parametrize("name", ["a.pdf", "a.png"])
def test_what_nobody_else_can_see_writes_nothing(
    qapp: QApplication,  # noqa: ARG001
    tmp_path: Path,
    name: str,
) -> None:
    calendar, later = publishing(tmp_path, name), NOW + timedelta(minutes=5)
    assert list(not_written(calendar, NOW)) == []
    first = (tmp_path / name).read_bytes()
    assert list(not_written(calendar, later)) == []
    assert (tmp_path / name).read_bytes() == first
    assert list(not_written(with_doctor(calendar, doctor(day=1)), later)) == []
    assert (tmp_path / name).read_bytes() != first


def test_what_could_not_be_written_is_said_and_the_rest_is(
    qapp: QApplication,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    calendar = publishing(tmp_path, "gone/a.pdf", "a.png")
    (sentence,) = not_written(calendar, NOW)
    assert sentence.endswith("a.pdf was not brought up to date: its folder is gone.")
    assert (tmp_path / "a.png").exists()


def test_a_calendar_that_is_not_there_is_said(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "planner.desktop.availability.painting",
        str(tmp_path / "none"),
    ]
    done = subprocess.run(
        [*command, NOW.isoformat()],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
