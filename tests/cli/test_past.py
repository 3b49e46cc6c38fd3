"""as-of, and bringing back from the past."""

import json
from pathlib import Path

import pytest

from planner.cli import main
from tests.journeys.command_line import CommandLine


class Clockwork(CommandLine):
    """Calls verbs at a time of Monday 23 November."""

    def at(self, clock: str, *words: str) -> str:
        now = self.globals.index("--now") + 1
        self.globals = (*self.globals[:now], f"2026-11-23T{clock}", *self.globals[now + 1 :])
        return self.ask(*words).out


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Clockwork:
    planner = Clockwork(tmp_path / "data", capsys)
    planner.at("09:00", "add", "First 1h", "--accept")
    planner.at("10:00", "add", "Second 2h")
    planner.at("11:00", "remove", "First")
    planner.at("12:00", "list")
    return planner


@pytest.mark.parametrize(
    ("time", "first", "second"),
    [
        ("09:30", True, False),
        ("mon 10:30", True, True),
        ("2026-11-23T10:30", True, True),
        ("2026-11-23T10:30:00+00:00", True, True),
        ("2026-11-23 11:30", False, True),
        ("now", False, True),
        ("today", False, True),
        ("2026-11-23", False, True),
        ("2", True, False),
        ("3", True, True),
    ],
)
def test_as_of_a_time_the_entries_are_as_they_were(
    planner: Clockwork, time: str, first: bool, second: bool
) -> None:
    _, _, out = planner.ask("as-of", time).out.partition("\n")
    assert ("First" in out, "Second" in out) == (first, second)


def test_it_says_of_which_commit_it_is(planner: Clockwork) -> None:
    out = planner.ask("as-of", "10:30").out
    assert out.startswith('As of commit 3, Mon 23 Nov 10:00: Add "Second"\n')


def test_the_plan_is_shown_as_it_was(planner: Clockwork) -> None:
    assert "work        First" in planner.ask("as-of", "09:30", "week").out
    assert "First" not in planner.ask("week").out


def test_a_program_gets_the_entries_alone(planner: Clockwork) -> None:
    for words in (("as-of", "09:30", "--json"), ("--json", "as-of", "09:30", "list")):
        assert "First" in {entry.get("summary") for entry in planner.ask(*words).json}


def test_the_past_is_not_changed(planner: Clockwork) -> None:
    assert planner.call("as-of", "10:30", "remove", "First").code == 2
    answer = planner.call("as-of", "10:30", "plan", "--accept")
    assert answer.code == 1
    assert "restore brings it back" in answer.err


@pytest.mark.parametrize("time", ["yesterday", "2020-01-01", "99"])
def test_what_the_history_does_not_reach_is_said(planner: Clockwork, time: str) -> None:
    answer = planner.call("as-of", time)
    assert answer.code == 1
    assert answer.err.startswith("The history")


def test_a_time_that_is_none_is_refused_in_words(planner: Clockwork) -> None:
    assert "is not a time" in planner.call("as-of", "soon").err


def test_one_entry_comes_back_in_one_step(planner: Clockwork) -> None:
    assert "1 comes back: First" in planner.ask("restore", "First", "--as-of", "10:30").out
    assert "First" in planner.ask("list").out
    assert "Second" in planner.ask("list").out
    assert 'Restore "First" as of Mon 23 Nov 10:00' in planner.ask("undo").out
    assert "First" not in planner.ask("list").out


def test_everything_comes_back_as_of_a_time(planner: Clockwork) -> None:
    dry = planner.ask("restore", "--as-of", "09:30", "--dry-run").out
    assert "1 comes back: First" in dry
    assert "1 goes: Second" in dry
    assert "planned block" in dry
    planner.ask("restore", "--as-of", "09:30")
    assert "work        First" in planner.ask("week").out


def test_more_than_one_go(planner: Clockwork) -> None:
    planner.at("13:00", "add", "Third 2h")
    assert "2 go: " in planner.ask("restore", "--as-of", "09:30", "--dry-run").out


def test_a_missing_time_is_all_that_is_missing(planner: Clockwork) -> None:
    assert planner.call("as-of").err.endswith("required: TIME\n")


@pytest.mark.parametrize("limit", ["0", "-1"])
def test_no_steps_cannot_be_asked_for(planner: Clockwork, limit: str) -> None:
    answer = planner.call("history", "--limit", limit)
    assert (answer.code, answer.err) == (1, "At least one step must be asked for.\n")


def test_an_entry_that_was_not_there_then_is_refused(planner: Clockwork) -> None:
    assert planner.call("restore", "Second", "--as-of", "09:30").code == 1


def test_the_history_tells_who_did_what_when(
    planner: Clockwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "alex")
    planner.at("13:00", "undo")
    newest, second = planner.ask("history").out.splitlines()[:2]
    assert "Mon 23 Nov 13:00  undo of commit 4 · planner-cli, alex@" in newest
    assert "(taken back)" in second
    step = planner.ask("history", "--json").json[0]
    assert step["by"].startswith("planner-cli, alex@")
    assert step["at"].startswith("2026-11-23T13:00")


def test_the_bounds_of_the_history_are_settings(planner: Clockwork) -> None:
    planner.ask("settings", "history-age", "90")
    planner.ask("settings", "history-size", "20")
    assert planner.ask("settings", "history-age").out.split() == ["history_age", "90", "days"]
    assert "20 MB" in planner.ask("settings").out
    assert planner.call("settings", "history-size", "0").code == 1


def test_help_names_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert all(verb in out for verb in ("check", "backup", "restore", "as-of", "--read-only"))


def test_what_the_history_lost_is_told_with_each_look_into_it(planner: Clockwork) -> None:
    journal = Path(planner.globals[1]) / "calendar.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:2], lines[2].replace(b"Second", b"Secomd"), *lines[3:]]))
    planner.ask("restore")
    lacking = "The history lacks commit 3: what it changed is shown as it became."
    assert lacking in planner.ask("as-of", "2").out
    told = planner.ask("as-of", "2", "--json")
    assert lacking in told.err
    assert json.loads(told.out)
    assert lacking not in planner.ask("as-of", "4").out
