"""Plans, reasons, and what would help."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_every_note_of_a_proposal_is_a_sentence(planner: CommandLine) -> None:
    planner.ask("add", "habit nap 45m 11:45-15:15")
    planner.ask("add", "doctor wed 12-14 +20m", "--accept")
    notes = [line for line in planner.ask("plan").out.splitlines() if "left out" in line]
    assert notes in (["   Lunch is left out on Wed 25 Nov."], ["   nap is left out on Wed 25 Nov."])


def test_plan_evenings_and_views_answer(planner: CommandLine) -> None:
    planner.working_week()
    assert "Nothing moves" in planner.ask("plan").out
    assert "of 40 h 00" in planner.ask("ledger").out
    assert "Review API" in planner.ask("agenda").out
    assert planner.ask("fit").out.strip()
    assert planner.ask("why", "Review API").out.strip()
    assert planner.ask("why", "Review API", "--at", "wed 03:00").out.strip()


def test_a_reason_has_its_structure(planner: CommandLine) -> None:
    planner.working_week()
    here = planner.ask("why", "Review API", "--json").json
    assert here["cost"]["total"] == sum(term["units"] for term in here["cost"]["terms"])
    assert here["binding"]["rules"] or here["binding"]["could_begin"]
    assert here["place"]["start"].startswith("2026-11-2")
    there = planner.ask("why", "Review API", "--at", "wed 20:00", "--json").json["there"]
    assert there["cost"]["total"] == sum(term["units"] for term in there["cost"]["terms"])
    assert any(block["start"] == "2026-11-25T20:00:00Z" for block in there["plan"])
    forbidden = planner.ask("why", "Review API", "--at", "wed 04:00", "--json").json["there"]
    assert [found["rule"] for found in forbidden["forbidden"]] == ["hours"]


def test_a_repair_is_shown_and_accepted(planner: CommandLine) -> None:
    planner.ask("add", "Report 30h by wed 17:30 !high")
    planner.ask("add", "Slides 9h by wed 17:30")
    before = planner.ask("fit", "--json").json
    kinds = [repair["kind"] for repair in before["repairs"]]
    assert not before["fits"]
    assert "later" in kinds
    number = str(1 + kinds.index("later"))
    assert "Nothing is changed yet" in planner.ask("fit", "--repair", number).out
    assert "Accepted: Move the " in planner.ask("fit", "--repair", number, "--accept").out
    assert planner.ask("fit", "--json").json["fits"]
    assert "There is no repair 1; there are none" in planner.call("fit", "--repair", "1").err


def test_to_accept_a_repair_it_has_to_be_named(planner: CommandLine) -> None:
    planner.ask("add", "Report 90h by wed 17:30")
    answer = planner.call("fit", "--accept")
    assert answer.code == 1
    assert "Say which repair to accept" in answer.err


def test_what_stays_late_is_said_and_nothing_else_is_claimed(planner: CommandLine) -> None:
    planner.ask("add", "Giant 30h by wed", "--accept")
    answer = planner.ask("add", "dentist thu 10:00-10:30")
    assert "Still late: Giant, due" in answer.out
    assert "Nothing becomes late" not in answer.out
