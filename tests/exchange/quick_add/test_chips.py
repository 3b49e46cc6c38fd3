"""The chips that show what was understood while the line is typed."""

from datetime import UTC, datetime

from planner.exchange.quick_add import Chip, load_words, parse

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def chips(line: str) -> tuple[Chip, ...]:
    return parse(line, NOW, "Europe/Lisbon", load_words()).chips


def said(line: str, kind: str) -> list[tuple[str, str]]:
    """The texts of the chips of a kind, and what in the line says so."""
    return [(chip.text, line[slice(*chip.span)]) for chip in chips(line) if chip.kind == kind]


def test_each_piece_of_a_visit_has_its_chip() -> None:
    assert chips("doctor wed 12-14 +20m") == (
        Chip("kind", "personal", (0, 6), assumed=True),
        Chip("day", "Wed 25 Nov", (7, 10)),
        Chip("time", "12:00–14:00", (11, 16)),
        Chip("travel", "20 min", (17, 21)),
    )


def test_a_task_shows_its_due_date_and_marks() -> None:
    line = "Fix login bug 3h by Friday 12:00 !high @api +web #bug"
    assert said(line, "due") == [("Fri 27 Nov 12:00", "by Friday 12:00")]
    assert said(line, "estimate") == [("3 h 00", "3h")]
    assert said(line, "priority") == [("high", "!high")]
    assert said(line, "context") == [("api", "@api")]
    assert said(line, "project") == [("web", "+web")]
    assert said(line, "tag") == [("bug", "#bug")]


def test_what_nobody_said_is_assumed() -> None:
    assert chips("Read report")[1:] == (Chip("estimate", "1 h 00", (11, 11), assumed=True),)
    assert chips("Retro tomorrow 16:00")[-1] == Chip("estimate", "1 h 00", (20, 20), assumed=True)


def test_what_went_back_to_the_title_has_no_chip() -> None:
    assert not said("Demo tomorrow 10:00-11:00 by Friday", "due")


def test_a_habit_shows_how_often_a_week_it_happens() -> None:
    assert said("gym 3x a week 60m 7-9", "repeat") == [("3 × a week", "3x a week")]
    assert said("ginásio duas vezes por semana", "repeat") == [
        ("2 × a week", "duas vezes por semana")
    ]


def test_a_habit_shows_its_window() -> None:
    assert said("habit lunch 45m 11:45-15:15", "time") == [("11:45–15:15", "11:45-15:15")]
    assert said("habit lunch 45m 11:45-15:15", "kind") == [("habit", "habit")]


def test_what_was_cut_or_is_past_is_marked() -> None:
    line = "giant 99999h due 2026-11-20"
    assert [chip for chip in chips(line) if chip.kind in ("estimate", "warning")] == [
        Chip("estimate", "1000 h 00", (6, 12), assumed=True),
        Chip("warning", "Fri 20 Nov 2026 is past", (13, 27), assumed=True),
        Chip("warning", "1,000 h at most", (6, 12), assumed=True),
    ]


def test_whole_days_are_the_first_and_the_last() -> None:
    line = "trip 2026-12-01 - 2026-12-03"
    assert said(line, "day") == [("Tue 1 Dec", "2026-12-01"), ("Thu 3 Dec", "- 2026-12-03")]


def test_a_time_that_was_skipped_shows_what_it_became() -> None:
    march = datetime(2027, 3, 26, 9, tzinfo=UTC)
    found = parse("call sun 01:15-01:45", march, "Europe/Lisbon", load_words()).chips
    assert [chip.text for chip in found if chip.kind == "time"] == ["02:15–02:45"]
