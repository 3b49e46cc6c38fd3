"""Full-text search over everything that was written down."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.edits import replace_entry
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.search import Index, folded, place_of, search, title_of
from planner.domain.tables import with_entries
from planner.domain.tasks import TaskStatus
from tests.domain.examples import GYM, MONDAY, calendar, meeting, task, visit

NOTE = Note(uid=Uid("n"), text="Ask Marta\nabout the token", at=MONDAY)


@pytest.fixture
def whole() -> Calendar:
    return calendar(
        meeting(summary="Reunião de equipa", location="Sala São João", categories=("work",)),
        visit(),
        GYM,
        task(
            summary="Review API", project="Cobrança", tracker_key="API-7", description="Line\nTwo"
        ),
        task("done", summary="Old review", status=TaskStatus.COMPLETED),
        NOTE,
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("reuniao", ["m"], id="accents do not matter"),
        pytest.param("DOCTOR", ["v"], id="case does not matter"),
        pytest.param("joao sala", ["m"], id="a place is searched, the words in any order"),
        pytest.param("cobranca", ["t"], id="a project is searched"),
        pytest.param("api-7", ["t"], id="the key in the tracker is searched"),
        pytest.param("two", ["t"], id="a description is searched"),
        pytest.param("token marta", ["n"], id="notes are searched, over their lines"),
        pytest.param("gym", ["gym"], id="habits are searched"),
        pytest.param("review", ["t", "done"], id="done tasks too, what begins so first"),
        pytest.param("review doctor", [], id="all words must be found"),
        pytest.param("  ", [], id="without words nothing"),
    ],
)
def test_all_words_are_found_anywhere(whole: Calendar, words: str, found: list[str]) -> None:
    assert [entry.uid for entry in search(whole, words)] == found


def test_the_line_that_holds_a_word_is_named_where_the_title_does_not(whole: Calendar) -> None:
    api = whole.tasks[Uid("t")]
    assert place_of(api, "review two") == "Two"
    assert place_of(api, "review") == ""
    assert place_of(NOTE, "token") == "about the token"
    assert title_of(NOTE) == "Ask Marta"


def test_an_index_made_from_the_one_before_finds_what_a_new_one_finds(whole: Calendar) -> None:
    index = Index(whole)
    changed = replace_entry(whole, replace(whole.tasks[Uid("t")], summary="Billing"))
    later = Index(changed, index)
    assert [entry.uid for entry in later.search("review")] == ["done"]
    assert later.search("billing") == search(changed, "billing")
    assert later.texts("notes") is index.texts("notes")


@given(st.text(max_size=40))
def test_what_is_folded_stays_folded(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="abç é ÃO-x", max_size=12))
def test_every_part_of_a_title_finds_it(part: str) -> None:
    entry = task(summary=f"before {part} after")
    assert search(calendar(entry), f"before {part}") == (entry,)


def test_five_thousand_entries_are_searched_within_a_frame() -> None:
    entries = [
        meeting(f"m{n}", summary=f"Reunião {n}", description="Agenda and roadmap " * 5)
        for n in range(5000)
    ]
    index = Index(with_entries(Calendar(), entries))
    times = []
    for _ in range(9):
        begun = process_time()
        index.search("roadmap 49")
        times.append(process_time() - begun)
    assert min(times) < 0.016
