"""The three stories without a window."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.command_line import CommandLine

VISIT = "doctor wed 12-14 +20m"
BUSY = (datetime(2026, 11, 25, 11, 40, tzinfo=UTC), datetime(2026, 11, 25, 14, 20, tzinfo=UTC))


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    command_line = CommandLine(tmp_path / "data", capsys)
    command_line.working_week()
    return command_line


def blocks(planner: CommandLine) -> list[dict[str, Any]]:
    return [entry for entry in planner.ask("list", "--json").json if entry["kind"] == "block"]


def span(entry: dict[str, Any]) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(entry["start"]), datetime.fromisoformat(entry["end"])


def minutes_of(entries: list[dict[str, Any]], uid: str) -> float:
    spans = [span(entry) for entry in entries if entry["entry"] == uid]
    return sum((end - start).total_seconds() / 60 for start, end in spans)


def without_stamps(text: str) -> str:
    return re.sub(r"^(DTSTAMP|SEQUENCE|LAST-MODIFIED):.*$", "", text, flags=re.M)


class TestADoctorAtMidDay:
    def test_the_proposal_is_printed_and_nothing_is_changed(self, planner: CommandLine) -> None:
        before = planner.ask("list", "--json").out
        answer = planner.ask("add", VISIT)
        assert "→" in answer.out
        assert "Nothing is changed yet" in answer.out
        assert planner.ask("list", "--json").out == before

    def test_accepted_the_visit_stands_and_no_block_overlaps_it(self, planner: CommandLine) -> None:
        before = blocks(planner)
        planner.ask("add", VISIT, "--accept")
        after = blocks(planner)
        visit = next(e for e in planner.ask("list", "--json").json if e["summary"] == "doctor")
        assert (visit["kind"], visit["transparency"]) == ("personal", "opaque")
        assert span(visit) == (BUSY[0] + timedelta(minutes=20), BUSY[1] - timedelta(minutes=20))
        for block in after:
            start, end = span(block)
            assert end <= BUSY[0] or start >= BUSY[1], block
        for uid in {block["entry"] for block in before}:
            assert minutes_of(after, uid) == minutes_of(before, uid), "the work is placed elsewhere"

    def test_eleven_hours_of_rest_are_left(self, planner: CommandLine) -> None:
        planner.ask("add", VISIT, "--accept")
        work = sorted(span(b) for b in blocks(planner) if b["entry"] != "lunch")
        for (_, end), (start, _) in pairwise(work):
            if start.date() > end.date():
                assert start - end >= timedelta(hours=11)

    def test_one_undo_takes_all_of_it_back_to_the_byte(self, planner: CommandLine) -> None:
        listed = planner.ask("list", "--json").out
        exported = without_stamps(planner.ask("export").out)
        planner.ask("add", VISIT, "--accept")
        assert planner.ask("list", "--json").out != listed
        planner.ask("undo")
        assert planner.ask("list", "--json").out == listed
        assert without_stamps(planner.ask("export").out) == exported
        steps = planner.ask("history", "--json").json
        assert [step["kind"] for step in steps[:2]] == ["undo", "do"]
        assert "doctor" in steps[1]["name"]

    def test_redo_brings_it_again(self, planner: CommandLine) -> None:
        planner.ask("add", VISIT, "--accept")
        accepted = planner.ask("list", "--json").out
        planner.ask("undo")
        planner.ask("redo")
        assert planner.ask("list", "--json").out == accepted

    def test_each_variant_can_be_chosen_by_number(self, planner: CommandLine) -> None:
        offered = planner.ask("--json", "add", VISIT).json["variants"]
        assert len(offered) >= 2
        last = len(offered)
        answer = planner.ask("--json", "add", VISIT, "--accept", "--variant", str(last))
        assert answer.json["variant"] == last
        too_many = planner.call("add", VISIT, "--accept", "--variant", "9")
        assert too_many.code == 1
        assert "There is no variant 9" in too_many.err


class TestBWorkMovesToTheEvening:
    def test_wednesday_moves_into_its_evening_as_far_as_it_fits(self, planner: CommandLine) -> None:
        evening = datetime(2026, 11, 25, 19, tzinfo=UTC), datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
        planner.ask("evenings", "--day", "wed", "--accept")
        moved = [span(b) for b in blocks(planner) if evening[0] <= span(b)[0] < evening[1]]
        assert moved
        assert all(end <= evening[1] for _, end in moved)
        filled = sum((end - start for start, end in moved), timedelta())
        assert filled >= timedelta(hours=2)

    def test_what_does_not_fit_is_said(self, planner: CommandLine) -> None:
        answer = planner.ask("--json", "evenings", "--day", "wed").json
        assert answer["accepted"] is False
        assert answer["variants"][0]["notes"]


class TestCWeeklyAvailability:
    def sheet(self, planner: CommandLine, *more: str) -> str:
        words = ("availability", "--week", "2026-W48", "--zone", "Asia/Kolkata", *more)
        return planner.ask(*words).out

    def test_only_free_times_of_half_an_hour_or_more(self, planner: CommandLine) -> None:
        planner.ask("add", VISIT, "--accept")
        found = planner.ask(
            "--json", "availability", "--week", "2026-W48", "--zone", "Asia/Kolkata"
        ).json
        offers = [span(offer) for offer in found["offers"]]
        assert offers
        for start, end in offers:
            assert end - start >= timedelta(minutes=30)
            assert end <= BUSY[0] or start >= BUSY[1]
            assert start >= datetime(2026, 11, 23, 13, tzinfo=UTC), "four hours of notice"

    def test_the_cheapest_times_can_be_asked_for(self, planner: CommandLine) -> None:
        week = ("--json", "availability", "--week", "2026-W48")
        offers = planner.ask(*week).json["offers"]
        assert sorted(offer["rank"] for offer in offers) == [*range(1, len(offers) + 1)]
        first = planner.ask(*week, "--most", "3").json["offers"]
        cheap = [offer["start"] for offer in offers if offer["rank"] <= 3]
        assert [offer["start"] for offer in first] == cheap

    def test_what_breaks_a_deadline_is_apart_and_says_so(self, planner: CommandLine) -> None:
        planner.ask("add", "Giant report 18h")
        uid = next(e["uid"] for e in planner.ask("--json", "list").json if "Giant" in str(e))
        planner.ask("edit", uid, "deadline=2026-11-24 22:30")
        safe, possible = (
            planner.ask("--json", "availability", "--week", "2026-W48", "--tier", tier).json
            for tier in ("safe", "possible")
        )
        assert {offer["tier"] for offer in safe["offers"]} == {"safe"}
        assert possible["offers"]
        for offer in possible["offers"]:
            assert offer["tier"] == "possible"
            assert offer["cost"] > 0
            assert any("misses its deadline by" in cost for cost in offer["costs"])

    def test_what_it_costs_is_told_beside_the_text(self, planner: CommandLine) -> None:
        answer = planner.ask("availability", "--week", "2026-W48")
        assert "accepted work would move" in answer.err
        assert "accepted work would move" not in answer.out

    def test_each_line_has_both_zones_with_their_offsets(self, planner: CommandLine) -> None:
        lines = [line for line in self.sheet(planner).splitlines() if "–" in line and "·" in line]
        assert lines
        for line in lines:
            theirs, own = line.split("·")
            assert "(UTC+5:30)" in theirs
            assert "(UTC+0)" in own

    @pytest.mark.parametrize(
        "form", ["text", "markdown", "html", "ics", "ifb", "vavailability", "json", "csv"]
    )
    def test_the_visit_is_named_in_no_format(self, planner: CommandLine, form: str) -> None:
        planner.ask("add", VISIT, "--accept")
        text = self.sheet(planner, "--format", form).lower()
        assert text.strip()
        assert "doctor" not in text
        assert "review api" not in text
