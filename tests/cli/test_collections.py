"""calendars, and what the other verbs do with them."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine

HOLIDAYS = Path(__file__).parent.parent / "data" / "holidays.ics"


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


@pytest.fixture
def family(planner: CommandLine) -> CommandLine:
    planner.ask("calendars", "add", "Family")
    planner.ask("add", "dinner wed 19-21", "--calendar", "family", "--accept")
    return planner


@pytest.fixture
def holidays(tmp_path: Path) -> str:
    path = tmp_path / "feriados.ics"
    path.write_bytes(HOLIDAYS.read_bytes())
    return str(path)


def listed(planner: CommandLine) -> list[str]:
    return [" ".join(line.split()) for line in planner.ask("calendars").out.splitlines()]


def test_at_first_there_is_one_and_a_word_how_to_make_another(planner: CommandLine) -> None:
    assert listed(planner) == [
        "Default by kind, 1 entry",
        "calendars add NAME makes another, such as Family or Holidays.",
    ]
    assert "[" not in planner.ask("list").out


def test_one_is_made_renamed_coloured_hidden_and_shown(family: CommandLine) -> None:
    assert listed(family)[1] == "Family green, 1 entry"
    family.ask("calendars", "rename", "family", "Home  and garden")
    family.ask("calendars", "colour", "home and garden", "Grey")
    out = family.ask("calendars", "hide", "Home and garden").out
    assert out == (
        '"Home and garden" is hidden. Its entries still take their time in the plan; one is still '
        "reminded of them.\n"
    )
    hidden = "Home and garden gray, 1 entry, hidden, but takes its time"
    assert listed(family)[1] == hidden
    family.ask("calendars", "show", "Home and garden")
    family.ask("calendars", "free", "Home and garden")
    assert listed(family)[1] == "Home and garden gray, 1 entry, takes no time"
    for _ in range(2):
        family.ask("undo")
    assert listed(family)[1] == hidden


def test_the_default_one_has_a_name_if_one_likes(family: CommandLine) -> None:
    family.ask("calendars", "rename", "default", "Work")
    assert listed(family)[0] == "Work by kind, 1 entry"
    assert family.call("calendars", "remove", "work").code == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["add", "FAMILY"], 'There is already a calendar "Family".'),
        (["add", " "], "A calendar needs a name."),
        (["add", "x" * 101], "at most 100 letters"),
        (["rename", "Family", ""], "A calendar needs a name."),
        (["rename", "Famly", "X"], 'no calendar "Famly"; there are: Default, Family.'),
        (["colour", "Family", "red"], '"red" is none of green, pink'),
        (["remove", "Default"], "The default calendar stays"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    family: CommandLine, words: list[str], why: str
) -> None:
    answer = family.call("calendars", *words)
    assert (answer.code, answer.out) == (1, "")
    assert why in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["paint"],
        ["hide"],
        ["rename", "Family"],
        ["remind", "Family"],
        ["list", "x"],
        ["hide", "a", "b"],
    ],
)
def test_wrong_usage_is_told_with_the_right_one(family: CommandLine, words: list[str]) -> None:
    answer = family.call("calendars", *words)
    assert answer.code == 2
    assert "calendars" in answer.err


def test_with_entries_is_of_remove_only(family: CommandLine) -> None:
    assert family.call("calendars", "hide", "Family", "--with-entries").code == 2


def test_what_was_in_it_goes_to_the_default_one_or_with_it(family: CommandLine) -> None:
    out = family.ask("calendars", "remove", "Family").out
    assert out == (
        'Removed the calendar "Family". 1 entry went to "Default". undo brings it back.\n'
    )
    assert "dinner\n" in family.ask("list").out
    family.ask("undo")
    assert "went with it" in family.ask("calendars", "remove", "Family", "--with-entries").out
    assert "dinner" not in family.ask("list").out
    family.ask("undo")
    assert "dinner [Family]" in family.ask("list").out


def test_lists_say_where_an_entry_is_and_search_that_it_is_hidden(family: CommandLine) -> None:
    family.ask("add", "call thu 10-11", "--accept")
    assert "call" not in family.ask("list", "--calendar", "family").out
    assert "dinner [Family]" in family.ask("list", "--calendar", "family").out
    assert "calendar         Family" in family.ask("show", "dinner").out
    family.ask("calendars", "hide", "family")
    assert "dinner [Family, hidden]" in family.ask("search", "dinner").out


@pytest.mark.parametrize("view", ["week", "agenda"])
def test_what_is_hidden_is_in_no_view(family: CommandLine, view: str) -> None:
    assert "dinner" in family.ask(view).out
    family.ask("calendars", "hide", "family")
    out = family.ask(view).out
    assert "dinner" not in out
    assert "Hidden: Family." in out


def test_an_entry_is_moved_to_another_and_back(family: CommandLine) -> None:
    family.ask("edit", "dinner", "calendar=default")
    assert "[" not in family.ask("list").out
    family.ask("edit", "dinner", "calendar=FAMILY", "location=Home")
    assert "[Family]" in family.ask("list").out
    family.ask("undo")
    assert "[Family]" not in family.ask("list").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["edit", "dinner", "calendar=Fam"], 1),
        (["edit", "dinner", "collection=Family"], 1),
        (["edit", "review 90m", "calendar=Family"], 1),
        (["add", "review 90m", "--calendar", "Fam"], 1),
        (["calendars", "remind", "Family", "sometimes"], 1),
        (["add", "x tue 9-10", "--calendar", "Fam"], 1),
        (["list", "--calendar", "Fam"], 1),
        (["export", "--calendar", "Fam"], 1),
        (["export", "--calendar", "Family", "--format", "json"], 1),
    ],
)
def test_what_is_in_no_calendar_is_refused(
    family: CommandLine, words: list[str], code: int
) -> None:
    before = family.ask("export", "--format", "json").out
    answer = family.call(*words)
    assert answer.code == code
    assert answer.err
    assert family.ask("export", "--format", "json").out == before


def test_a_tag_that_is_the_name_of_a_calendar_means_it(family: CommandLine) -> None:
    family.ask("calendars", "add", "Side project")
    for line in ("call thu 10-11 #FAMILY", "demo fri 10-11 #side-project", "tea sat 10-11 #nice"):
        family.ask("add", line, "--accept")
    lines = family.ask("list", "--kind", "appointment").out + family.ask("list").out
    assert "call [Family]" in lines
    assert "demo [Side project]" in lines
    tea = family.ask("show", "tea", "--json").json
    assert (tea["collection"], tea["categories"]) == (None, ["nice"])
    assert family.ask("show", "call", "--json").json["categories"] == []


def test_a_file_that_has_a_name_may_have_a_calendar(planner: CommandLine, holidays: str) -> None:
    dry = planner.ask("import", "--dry-run", holidays).out
    assert 'It is called "Feriados"; import --into keeps a file in a calendar of its own.' in dry
    assert "into: Feriados\n" in planner.ask("import", holidays, "--into", "Feriados").out
    assert listed(planner)[1] == "Feriados green, 1 entry"
    planner.ask("undo")
    assert len(listed(planner)) == 2
    planner.ask("calendars", "add", "feriados")
    assert "into: feriados\n" in planner.ask("import", holidays).out


def test_an_imported_calendar_may_take_no_time(planner: CommandLine, holidays: str) -> None:
    planner.ask("import", holidays, "--into", "Feriados")
    before = planner.ask("availability", "--days", "2").out
    planner.ask("calendars", "free", "Feriados")
    after = planner.ask("availability", "--days", "2").out
    assert "Tue 24 Nov" in after
    assert "09:00" in after
    assert before != after
    planner.ask("calendars", "hide", "Feriados")
    assert planner.ask("availability", "--days", "2").out == after


def test_one_calendar_is_given_out_alone(family: CommandLine, holidays: str) -> None:
    family.ask("import", holidays)
    text = family.ask("export", "--calendar", "family").out
    assert "SUMMARY:dinner" in text
    assert "X-WR-CALNAME:Family" in text
    assert "Closed" not in text


def test_the_facts_are_there_for_programs(family: CommandLine) -> None:
    default, found = family.ask("calendars", "--json").json
    assert default | {"uid": ""} == {
        "name": "Default",
        "uid": "",
        "colour": None,
        "shown": True,
        "busy": True,
        "reminds": "always",
        "entries": 1,
    }
    assert (found["name"], found["entries"]) == ("Family", 1)
    hidden = family.ask("--json", "calendars", "hide", "Family").json
    assert (hidden["uid"], hidden["shown"]) == (found["uid"], False)


def test_what_was_is_shown_and_not_changed(family: CommandLine) -> None:
    assert len(listed(family)) == 2
    assert "Family" not in family.ask("as-of", "1", "calendars").out.partition("calendars add")[0]
    assert family.call("as-of", "1", "calendars", "add", "X").code == 1


@pytest.mark.parametrize(
    "line", ["Report 90m by fri", "gym 3 times a week 1h 7:00-9:00", "Errand 30m #family"]
)
def test_tasks_and_habits_go_into_a_calendar_and_back(family: CommandLine, line: str) -> None:
    name = line.split(maxsplit=1)[0]
    family.ask("add", line, *(() if "#" in line else ("--calendar", "family")))
    assert f"{name}" in family.ask("list", "--calendar", "family").out
    assert "[Family]" in family.ask("list", "--calendar", "family").out
    assert listed(family)[1] == "Family green, 2 entries"
    assert "calendar         Family" in family.ask("show", name).out
    family.ask("edit", name, "calendar=default")
    assert name not in family.ask("list", "--calendar", "family").out
    family.ask("edit", name, "calendar=family", "title=Other")
    assert "Other" in family.ask("list", "--calendar", "family").out
    out = family.ask("export", "--calendar", "family").out
    assert "SUMMARY:Other" in out


@pytest.mark.parametrize("view", ["week", "agenda"])
def test_planned_work_is_hidden_with_its_calendar(family: CommandLine, view: str) -> None:
    family.ask("add", "Report 90m by fri #family", "--accept")
    assert "Report" in family.ask(view).out
    family.ask("calendars", "hide", "family")
    assert "Report" not in family.ask(view).out
    assert "Report, 1 h 30" in family.ask("search", "report").out
    assert "[Family, hidden]" in family.ask("search", "report").out


def test_a_calendar_reminds_always_while_it_is_shown_or_never(family: CommandLine) -> None:
    out = family.ask("calendars", "remind", "family", "shown").out
    assert out == '"Family" reminds while it is shown.\n'
    assert listed(family)[1] == "Family green, 1 entry, reminds while it is shown"
    out = family.ask("calendars", "hide", "family").out
    assert out.endswith("still take their time in the plan; nothing reminds of them.\n")
    family.ask("calendars", "remind", "family", "NEVER")
    assert listed(family)[1].endswith("hidden, but takes its time, does not remind")
    family.ask("undo")
    assert family.ask("calendars", "--json").json[1]["reminds"] == "shown"


def test_a_block_and_a_note_are_in_no_calendar_of_their_own(family: CommandLine) -> None:
    family.ask("note", "Ask for the key")
    answer = family.call("edit", "Ask for the key", "calendar=family")
    assert (answer.code, answer.out) == (1, "")
    assert "in no calendar of their own" in answer.err


def test_reminders_of_a_task_are_shown_and_changed(family: CommandLine) -> None:
    family.ask("add", "Report 90m by fri 17:00 remind 1d")
    assert "reminders        1 day before it is due" in family.ask("show", "report").out
    family.ask("edit", "report", "reminder=due, 2h before start, fri 15:00")
    assert (
        "reminders        when it is due, 2 h 00 before its start, Fri 27 Nov 15:00"
        in family.ask("show", "report").out
    )
    family.ask("edit", "report", "reminders=none")
    assert "reminders        none" in family.ask("show", "report").out
    answer = family.call("edit", "report", "reminders=10m,")
    assert answer.code == 1
    assert "is no reminder of a task; write 1d" in answer.err
    family.ask("add", "gym 3 times a week 1h 7:00-9:00 remind 30m")
    assert "reminders        30 min before" in family.ask("show", "gym").out
