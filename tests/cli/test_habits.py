"""skip and snooze on a real data folder, on Monday 23 November 2026 at nine in Lisbon."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


@pytest.fixture
def lunches(planner: CommandLine) -> CommandLine:
    """Every lunch of two weeks is planned."""
    planner.ask("plan", "--accept")
    return planner


def days(planner: CommandLine) -> list[str]:
    blocks = planner.ask("list", "--kind", "block", "--json").json
    return [block["start"][:16] for block in blocks if block["entry"] == "lunch"]


def test_a_skipped_lunch_is_gone_and_comes_back_with_undo(lunches: CommandLine) -> None:
    before = days(lunches)
    out = lunches.ask("skip", "lunch", "--on", "wed").out
    assert out == 'Left out: "Lunch" on Wed 25 Nov. undo brings it back.\n'
    assert days(lunches) == [day for day in before if not day.startswith("2026-11-25")]
    lunches.ask("plan", "--accept")
    assert not any(day.startswith("2026-11-25") for day in days(lunches))
    lunches.ask("undo")
    assert days(lunches) == before


def test_without_a_day_the_next_one_is_meant(lunches: CommandLine) -> None:
    assert lunches.ask("--json", "skip", "lunch").json["day"] == "2026-11-23"
    assert lunches.ask("--json", "skip", "lunch").json["day"] == "2026-11-24"


def test_a_planned_block_names_its_day(lunches: CommandLine) -> None:
    blocks = lunches.ask("list", "--kind", "block", "--json").json
    thursday = next(b["uid"] for b in blocks if b["start"].startswith("2026-11-26"))
    assert lunches.ask("--json", "skip", thursday).json["day"] == "2026-11-26"


def test_snooze_offers_a_short_list_and_changes_nothing(lunches: CommandLine) -> None:
    before = days(lunches)
    assert lunches.ask("snooze", "lunch").out.splitlines() == [
        '"Lunch" on Mon 23 Nov can be put off to:',
        "  Mon 13:00–13:45",
        "  Mon 13:30–14:15",
        "  Mon 14:00–14:45",
    ]
    places = lunches.ask("--json", "snooze", "lunch").json["places"]
    assert [place["start"] for place in places] == [
        "2026-11-23T13:00:00Z",
        "2026-11-23T13:30:00Z",
        "2026-11-23T14:00:00Z",
    ]
    assert days(lunches) == before


def test_snooze_to_a_time_pins_it_there(lunches: CommandLine) -> None:
    assert "put off to Mon 14:00–14:45" in lunches.ask("snooze", "lunch", "--to", "14:00").out
    assert "Mon 23 Nov 14:00–14:45 (pinned)" in lunches.ask("show", "lunch").out
    lunches.ask("plan", "--accept")
    assert days(lunches)[0] == "2026-11-23T14:00"


def test_what_it_then_overlaps_is_told(lunches: CommandLine) -> None:
    lunches.ask("add", "Review API 8h !urgent by mon", "--accept")
    out = lunches.ask("snooze", "lunch", "--to", "14:30").out
    assert out.endswith("It overlaps Review API; plan proposes what follows.\n")


def test_gym_three_times_a_week_is_spread_and_put_off_to_another_day(planner: CommandLine) -> None:
    planner.ask("add", "gym 3x a week 60m 7-9")
    planner.ask("plan", "--accept")
    assert "3 of Mon,Tue,Wed,Thu,Fri,Sat,Sun 07:00–09:00  gym, 1 h 00" in planner.ask("list").out
    planned = [
        line.split() for line in planner.ask("show", "gym").out.splitlines() if "planned" in line
    ]
    assert [words[1:3] for words in planned[-3:]] == [["Mon", "30"], ["Wed", "2"], ["Fri", "4"]]
    planner.ask("snooze", "gym", "--on", "2026-11-30", "--to", "2026-12-01T07:30")
    planner.ask("plan", "--accept")
    shown = planner.ask("show", "gym").out
    assert "Tue 1 Dec 07:30–08:30 (pinned)" in shown
    assert "Mon 30 Nov" not in [line for line in shown.splitlines() if "planned" in line]
    assert "planned          Wed 2 Dec" in shown
    assert "planned          Fri 4 Dec" in shown


WRONG = {
    "a task": (("skip", "Review API"), '"Review API" is not a habit.'),
    "a day without it": (("skip", "lunch", "--on", "sat"), "does not happen on Sat 28 Nov 2026"),
    "a time outside": (("snooze", "lunch", "--to", "16:00"), "happens from 11:45 to 15:15"),
    "no time": (("snooze", "lunch", "--to", "later"), '"later" is not a time'),
    "no such entry": (("skip", "tea"), 'There is no entry "tea"'),
}


@pytest.mark.parametrize(("words", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_done_is_said_in_a_sentence(
    lunches: CommandLine, words: tuple[str, ...], sentence: str
) -> None:
    lunches.ask("add", "Review API 90m")
    answer = lunches.call(*words)
    assert answer.code == 1
    assert sentence in answer.err


def test_a_proposal_says_what_happens_to_lunch(lunches: CommandLine) -> None:
    out = lunches.ask("add", "doctor wed 11:30-15:00").out
    assert "Lunch has no room on Wed 25 Nov between Wed 11:45 and Wed 15:15" in out


def test_a_habit_longer_than_its_window_is_told(lunches: CommandLine) -> None:
    answer = lunches.call("add", "habit x 5h 7-9")
    assert (answer.code, answer.err) == (1, '"x" is longer than its window.\n')


def test_more_often_than_a_week_has_days_is_told(lunches: CommandLine) -> None:
    assert lunches.ask("add", "gym 8x a week").err == "at most 7 a week\n"
