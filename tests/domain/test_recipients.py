"""Recipients of availability."""

from datetime import timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.recipients import Publication, Recipient, recipient_named

ANA = Recipient(name="Ana Silva", zone="Asia/Kolkata")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"zone": "Nowhere"}, "not a time zone"),
        ({"name": "Ana  Silva"}, "spaces"),
        ({"name": " Ana"}, "spaces"),
        ({"language": "fr"}, "en, pt-PT, pt-BR"),
        ({"days": 0}, "1 to 60"),
        ({"days": 61}, "1 to 60"),
        ({"minimum": timedelta()}, "more than nothing"),
        ({"rounding": timedelta()}, "more than nothing"),
        ({"buffer": timedelta(minutes=-1)}, "negative"),
        ({"notice": timedelta(minutes=-1)}, "negative"),
        ({"most": 0}, "At least one"),
        ({"shown": ("location",)}, "kind or title"),
    ],
)
def test_what_cannot_be_is_refused_in_words(wrong: dict[str, object], said: str) -> None:
    known: dict[str, object] = {"name": "Ana", "zone": "UTC"}
    with pytest.raises(InvalidValue, match=said):
        Recipient(**(known | wrong))  # type: ignore[arg-type]


def test_a_new_recipient_sees_times_only() -> None:
    assert ANA.shown == ()
    assert not ANA.possible


def test_work_keeps_no_time_free_until_that_is_asked_for() -> None:
    assert not ANA.planned_blocks_busy
    assert not ANA.proposed_work_busy


@pytest.mark.parametrize("name", ["Ana Silva", "ana silva", " ANA  silva "])
def test_capitals_and_spaces_do_not_matter(name: str) -> None:
    assert recipient_named([ANA], name) is ANA


def test_a_part_of_a_name_is_not_the_name() -> None:
    assert recipient_named([ANA], "Ana") is None


def test_a_published_file_is_in_a_folder() -> None:
    with pytest.raises(InvalidValue, match="which folder"):
        Publication(file="ana.ics", form="ics")
