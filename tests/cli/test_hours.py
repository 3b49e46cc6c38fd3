"""Hours and settings on the command line."""

from pathlib import Path

import pytest

from planner.cli.hours import weekdays
from planner.domain.errors import InvalidValue
from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("fri", (4,)),
        ("Friday", (4,)),
        ("mon-wed", (0, 1, 2)),
        ("sat-mon", (5, 6, 0)),
        ("sat,sun", (5, 6)),
        ("mon-tue,tue", (0, 1)),
        ("ALL", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_weekdays_one_several_or_all(text: str, days: tuple[int, ...]) -> None:
    assert weekdays(text) == days


@pytest.mark.parametrize("text", ["", "fr", "mon-", "-mon", "mon-xyz", "mon wed", "fridays"])
def test_what_is_no_weekday_is_refused_with_examples(text: str) -> None:
    with pytest.raises(InvalidValue, match="write fri, mon-fri, sat,sun or all"):
        weekdays(text)


def test_a_date_is_different_until_it_is_usual_again(planner: CommandLine) -> None:
    assert "2026-11-27  10:00–12:00" in planner.ask("hours", "--on", "fri", "10:00-12:00").out
    assert "2026-11-27  none" in planner.ask("hours", "--on", "fri", "none").out
    assert "2026-11-27" not in planner.ask("hours", "--on", "fri", "usual").out
    assert planner.ask("undo").out == "Undone: Hours on Fri 27 Nov\n"


def test_a_date_without_hours_says_what_to_say(planner: CommandLine) -> None:
    answer = planner.call("hours", "--on", "fri")
    assert (answer.code, answer.err) == (
        1,
        "Say the hours of that date: 10:00-14:00, none, or usual.\n",
    )


def test_one_weekday_is_shown_alone(planner: CommandLine) -> None:
    assert planner.ask("hours", "sat").out.splitlines()[0].startswith("Sat ")
    assert len(planner.ask("hours", "sat,sun").out.splitlines()) == 2


def test_a_setting_may_be_written_with_a_hyphen(planner: CommandLine) -> None:
    planner.ask("settings", "minimum-rest", "10h")
    assert planner.ask("settings", "minimum-rest").out == "minimum_rest      10 h 00\n"
    planner.ask("settings", "minimum-rest=9h")
    assert planner.ask("settings", "minimum-rest").out == "minimum_rest      9 h 00\n"
    answer = planner.call("settings", "rest=9h")
    assert answer.code == 1
    assert answer.err.startswith('There is no setting "rest"; there are ')
