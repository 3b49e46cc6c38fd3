"""A recipient's settings go into the fields and come back out of them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_fields import AvailabilityFields
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.recipients import Recipient
from planner.exchange.availability import FORMATS
from tests.domain.examples import GYM

LUNCH = replace(GYM, uid=Uid("lunch"), summary="Lunch & rest")
USUAL = Recipient(name="Ana", zone="Asia/Tokyo")
OTHER = replace(
    USUAL,
    language="pt-BR",
    minimum=timedelta(minutes=90),
    buffer=timedelta(),
    notice=timedelta(hours=30),
    rounding=timedelta(minutes=5),
    most=3,
    spread=True,
    possible=True,
    flexible=not USUAL.flexible,
    planned_blocks_busy=True,
    proposed_work_busy=True,
    open_habits=(LUNCH.uid,),
    shown=("kind", "title"),
    form="csv",
)


@pytest.fixture
def fields(qtbot: QtBot) -> AvailabilityFields:
    made = AvailabilityFields((GYM, LUNCH))
    qtbot.addWidget(made)
    made.show_recipient(USUAL)
    return made


@pytest.mark.parametrize("recipient", [USUAL, OTHER, replace(OTHER, shown=("title",), most=None)])
def test_what_is_shown_is_read_back(
    fields: AvailabilityFields, qtbot: QtBot, recipient: Recipient
) -> None:
    with qtbot.assertNotEmitted(fields.changed):
        fields.show_recipient(recipient)
    assert fields.read_into(USUAL) == recipient


def test_without_habits_all_of_them_are_open(fields: AvailabilityFields) -> None:
    fields.show_recipient(replace(USUAL, habits_busy=False))
    read = fields.read_into(USUAL)
    assert (read.habits_busy, read.open_habits) == (True, (GYM.uid, LUNCH.uid))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("minimum", "soon"),
        ("notice", ""),
        ("buffer", "-5m"),
        ("most", "many"),
        ("most", "-1"),
        ("most", "0"),
    ],
)
def test_odd_text_is_refused_in_words(fields: AvailabilityFields, field: str, text: str) -> None:
    getattr(fields, field).setText(text)
    with pytest.raises(PlannerError):
        fields.read_into(USUAL)


def test_every_edit_of_the_user_is_told(fields: AvailabilityFields, qtbot: QtBot) -> None:
    qtbot.addWidget(fields.minimum)
    for act in (
        lambda: qtbot.keyClicks(fields.minimum, "1"),
        fields.spread.click,
        fields.habits[GYM.uid].click,
        fields.titles.click,
        lambda: fields.form.setCurrentIndex(2),
        lambda: fields.language.setCurrentIndex(1),
    ):
        with qtbot.waitSignal(fields.changed):
            act()


def test_every_form_of_text_is_offered(fields: AvailabilityFields) -> None:
    offered = {fields.form.itemData(index) for index in range(fields.form.count())}
    assert offered == set(FORMATS)


def test_a_title_is_no_mnemonic(fields: AvailabilityFields) -> None:
    assert fields.habits[LUNCH.uid].text() == "Lunch && rest"
