"""Recipients and published files from the command line."""

import json
import os
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.recipient_edits import publish
from planner.domain.recipients import Publication
from planner.store.calendar_file import CalendarFile
from tests.desktop.weeks import NOW
from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_the_settings_for_a_person_are_kept(planner: CommandLine) -> None:
    first = planner.ask(
        "availability", "--for", "Ana", "--zone", "Asia/Kolkata", "--language", "pt-PT",
        "--minimum", "1h", "--most", "3", "--spread",
    ).out  # fmt: skip
    assert "Horários em que estou disponível" in first
    assert first.count("IST") == 3
    assert planner.ask("availability", "--for", "ana").out == first
    (kept,) = planner.ask("recipients", "--json").json
    assert kept == {"name": "Ana", "zone": "Asia/Kolkata", "language": "pt-PT", "busy": ["habits"]}
    longer = planner.ask("availability", "--for", "Ana", "--no-spread", "--most", "all").out
    assert longer.count("IST") > 3
    assert planner.ask("availability", "--for", "Ana").out == longer


def test_using_them_again_is_no_change_and_undo_takes_them_back(planner: CommandLine) -> None:
    planner.ask("availability", "--for", "Ana", "--zone", "Asia/Kolkata")
    before = planner.ask("history").out
    planner.ask("availability", "--for", "Ana")
    assert planner.ask("history").out == before
    planner.ask("undo")
    assert "No recipients are kept" in planner.ask("recipients").out


def test_looking_keeps_nobody(planner: CommandLine) -> None:
    planner.ask("list")
    planner.ask("--read-only", "availability", "--for", "Ana")
    assert "No recipients are kept" in planner.ask("recipients").out


def test_a_recipient_is_forgotten(planner: CommandLine) -> None:
    planner.ask("availability", "--for", "Ana")
    planner.ask("recipients", "--forget", "ana")
    assert "No recipients are kept" in planner.ask("recipients").out
    assert planner.call("recipients", "--forget", "ana").code == 1


def test_habits_can_be_left_open_by_title(planner: CommandLine) -> None:
    usual = planner.ask("availability").out
    assert planner.ask("availability", "--open-habits", "lunch").out != usual
    assert planner.ask("availability", "--no-habits").out != usual
    assert planner.call("availability", "--open-habits", "nap").err == 'There is no habit "nap".\n'


def test_more_than_times_is_shown_only_when_asked_for(planner: CommandLine) -> None:
    planner.ask("add", "Planning tue 10-11", "--accept")
    assert "Planning" not in planner.ask("availability").out
    assert "Planning" in planner.ask("availability", "--show", "title").out
    assert "Planning" not in planner.ask("availability", "--show", "none").out
    assert planner.call("availability", "--show", "location").code == 1


def test_an_empty_answer_names_the_days_that_were_asked_for(planner: CommandLine) -> None:
    out = planner.ask("availability", "--tier", "possible").out
    assert out.startswith("Times that work for me, 23–27 Nov (at least 30 min)\n\nNo free times.")


@pytest.mark.parametrize(
    ("name", "begins"), [("a.ics", "BEGIN:VCALENDAR"), ("a.json", "{"), ("a.note", "Times that")]
)
def test_the_name_of_a_file_says_its_format(
    planner: CommandLine, tmp_path: Path, name: str, begins: str
) -> None:
    file = tmp_path / name
    planner.ask("availability", "--out", str(file))
    assert file.read_text(encoding="utf-8").startswith(begins)
    planner.ask("availability", "--out", str(file), "--format", "csv")
    assert file.read_text(encoding="utf-8").startswith("start,end")


@pytest.mark.parametrize("words", [("--out", "a.pdf"), ("--format", "png")])
def test_pictures_are_the_windows(planner: CommandLine, words: tuple[str, str]) -> None:
    answer = planner.call("availability", *words)
    assert answer.code == 1
    assert "only the window paints" in answer.err


def published(planner: CommandLine, file: Path) -> str:
    planner.ask("availability", "--for", "Ana", "--zone", "Asia/Kolkata", "--publish", str(file))
    return file.read_text(encoding="utf-8")


def test_a_published_file_follows_every_commit(planner: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "ana.ics"
    first = published(planner, file)
    assert first.startswith("BEGIN:VCALENDAR")
    planner.ask("add", "Workshop tue 9-17:30", "--accept")
    second = file.read_text(encoding="utf-8")
    assert second != first
    planner.ask("undo")
    assert file.read_text(encoding="utf-8") == first
    file.unlink()
    assert "never written" in planner.ask("publish", "--list").out
    assert "last written" in planner.ask("publish").out
    assert file.read_text(encoding="utf-8") == first


def test_a_folder_that_is_gone_is_said_and_the_commit_stands(
    planner: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "synced"
    folder.mkdir()
    published(planner, folder / "ana.ics")
    (folder / "ana.ics").unlink()
    folder.rmdir()
    answer = planner.ask("add", "Workshop tue 9-17:30", "--accept")
    assert answer.err == f"{folder / 'ana.ics'} was not brought up to date: its folder is gone.\n"
    assert "Workshop" in planner.ask("list").out
    assert planner.call("publish").code == 1
    assert not folder.exists()


def test_a_file_that_cannot_be_written_is_not_kept(planner: CommandLine, tmp_path: Path) -> None:
    for file in (tmp_path / "gone" / "ana.ics", tmp_path):
        answer = planner.call("availability", "--for", "Ana", "--publish", str(file))
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.startswith(f"{file} could not be written: ")
    assert "No file is kept up to date" in planner.ask("publish").out
    assert "No recipients are kept" in planner.ask("recipients").out, "nor for whom it was"


def test_one_undo_takes_a_first_publication_back(planner: CommandLine, tmp_path: Path) -> None:
    planner.ask("availability", "--for", "Ana", "--publish", str(tmp_path / "ana.ics"))
    planner.ask("undo")
    assert "No file is kept up to date" in planner.ask("publish").out
    assert "No recipients are kept" in planner.ask("recipients").out


def test_a_change_that_nobody_else_can_see_writes_nothing(
    planner: CommandLine, tmp_path: Path
) -> None:
    """Not even that something was changed is told."""
    file = tmp_path / "ana.ics"
    published(planner, file)
    os.utime(file, (1_000_000, 1_000_000))
    planner.ask("--now", "2026-11-23T09:30", "add", "Review API 90m")
    assert file.stat().st_mtime == 1_000_000
    planner.ask("--now", "2026-11-23T09:30", "publish")
    assert file.stat().st_mtime > 1_000_000


def test_publishing_ends(planner: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "ana.json"
    first = published(planner, file)
    assert json.loads(first)["zone"] == "Asia/Kolkata"
    assert planner.call("recipients", "--forget", "Ana").code == 1
    planner.ask("publish", "--stop", str(file))
    planner.ask("add", "Workshop tue 9-17:30", "--accept")
    assert file.read_text(encoding="utf-8") == first
    assert "No file is kept" in planner.ask("publish").out


def test_a_file_is_published_for_somebody(planner: CommandLine, tmp_path: Path) -> None:
    picture = planner.call("availability", "--for", "Ana", "--publish", str(tmp_path / "a.pdf"))
    assert (picture.code, "is a picture" in picture.err) == (1, True)
    assert "No recipients are kept" in planner.ask("recipients").out
    answer = planner.call("availability", "--publish", str(tmp_path / "a.ics"))
    assert answer.code == 1
    assert "--for NAME" in answer.err


def test_a_picture_that_the_window_keeps_is_left_to_it(
    planner: CommandLine, tmp_path: Path
) -> None:
    planner.ask("availability", "--for", "Ana", "--zone", "Asia/Kolkata")
    file = tmp_path / "ana.pdf"
    with CalendarFile.open(tmp_path / "data", Calendar, at=NOW) as opened:
        wanted = Publication(file=str(file), form="pdf", recipient="Ana")
        opened.commit(opened.calendar, publish(opened.calendar, wanted), "Publish", NOW)
    assert planner.ask("add", "Workshop tue 9-17:30", "--accept").err == ""
    answer = planner.ask("publish")
    assert answer.out == f"{file}: pdf for Ana, never written; only the window paints it\n"
    assert not file.exists()
