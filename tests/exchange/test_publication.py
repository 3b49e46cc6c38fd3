"""What stands in a published file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.recipient_edits import keep_recipient
from planner.domain.recipients import PICTURES, Publication, Recipient
from planner.exchange.availability import FORMATS
from planner.exchange.publication import form_for, published, tells_the_same, text_form_for
from tests.scheduling.weeks import NOW, doctor, week, with_doctor

ANA = Recipient(name="Ana", zone="Asia/Kolkata", language="pt-PT", days=3)
FILE = Publication(file="/shared/ana.ics", form="ics", recipient="ana")


def test_it_is_as_the_recipient_gets_it() -> None:
    text = published(keep_recipient(week(), ANA), replace(FILE, form="text"), NOW).decode()
    assert text.startswith("Horários em que estou disponível, 23–26 nov")
    assert "IST" in text


@pytest.mark.parametrize(
    ("wrong", "said"), [({"recipient": "Bob"}, "Bob"), ({"form": "docx"}, "docx")]
)
def test_what_cannot_be_written_is_said(wrong: dict[str, str], said: str) -> None:
    with pytest.raises(InvalidValue, match=said):
        published(keep_recipient(week(), ANA), replace(FILE, **wrong), NOW)


@pytest.mark.parametrize(
    ("name", "shown", "form"),
    [
        ("a.ics", "text", "ics"),
        ("a.ICS", "text", "ics"),
        ("a.ics", "busy", "busy"),
        ("a.ics", "vavailability", "vavailability"),
        ("a.md", "busy", "markdown"),
        ("a.ifb", "text", "ifb"),
        ("a", "html", "html"),
        ("a.PNG", "text", "png"),
        ("a.pdf", "ics", "pdf"),
        ("a.note", "html", "html"),
    ],
)
def test_a_name_asks_for_a_format(name: str, shown: str, form: str) -> None:
    assert form_for(name, shown) == form
    assert form in (*FORMATS, *PICTURES)


@pytest.mark.parametrize("name", ["a.pdf", "a.PNG"])
def test_a_picture_is_no_text(name: str) -> None:
    with pytest.raises(InvalidValue, match="is a picture"):
        text_form_for(name, "text")
    assert text_form_for("a.html", "text") == "html"


@pytest.mark.parametrize("form", ["ics", "busy", "text", "html", "csv"])
def test_when_it_was_made_is_no_difference(form: str) -> None:
    calendar = keep_recipient(week(), ANA)
    publication = replace(FILE, form=form)
    first = published(calendar, publication, NOW)
    assert tells_the_same(first, published(calendar, publication, NOW + timedelta(seconds=30)))
    other = published(with_doctor(calendar, doctor(day=1)), publication, NOW)
    assert not tells_the_same(first, other)
