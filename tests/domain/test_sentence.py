import pickle
from datetime import date

import pytest

from planner.domain.sentence import Sentence, full_date, short_date


def test_reads_as_english() -> None:
    assert Sentence('"{text}" is no date.', text="soon") == '"soon" is no date.'


def test_keeps_what_it_is_made_of() -> None:
    sentence = Sentence("{count:,} lines", count=50_000)
    assert (str(sentence), sentence.template) == ("50,000 lines", "{count:,} lines")
    assert sentence.values == {"count": 50_000}


def test_a_part_may_be_a_sentence_or_a_day() -> None:
    inner = Sentence("It has no start.")
    outer = Sentence("{day}: {why}", day=date(2026, 11, 25), why=inner)
    assert outer == "Wed 25 Nov 2026: It has no start."
    assert outer.values["why"] is inner


@pytest.mark.parametrize("text", ["{", "{}", "{name}", "100 %"])
def test_braces_of_a_file_are_only_text(text: str) -> None:
    assert Sentence(text) == text
    assert Sentence('"{text}" is no date.', text=text) == f'"{text}" is no date.'


def test_a_sentence_stays_itself() -> None:
    sentence = Sentence("{a}", a=1)
    assert Sentence(sentence) is sentence


def test_goes_between_processes_with_its_parts() -> None:
    sentence = Sentence("It stands alone: {why}", why=Sentence("{year} is past.", year=1960))
    came = pickle.loads(pickle.dumps(sentence, protocol=5))
    assert came == sentence
    assert (came.template, came.values) == (sentence.template, sentence.values)
    assert came.values["why"].template == "{year} is past."


def test_a_date_has_its_year_where_nobody_knows_when_it_is_read() -> None:
    assert short_date(date(2026, 11, 25)) == "Wed 25 Nov"
    assert full_date(date(2026, 11, 25)) == "Wed 25 Nov 2026"
