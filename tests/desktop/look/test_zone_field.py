"""A line in which a few letters of a place choose its time zone."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.availability.recipient_field import RecipientField
from planner.domain.recipients import Recipient
from tests.desktop.weeks import NOW

LONG = "Human resources of the whole enterprise and all of its branches"


@pytest.fixture
def field(qtbot: QtBot) -> RecipientField:
    field = RecipientField("Europe/Lisbon", NOW)
    field.set_known([Recipient(name=LONG, zone="America/New_York")])
    qtbot.addWidget(field)
    field.resize(312, 30)
    field.show()
    qtbot.waitExposed(field)
    return field


def hint(field: RecipientField) -> QLabel:
    label = field.findChild(QLabel)
    assert label is not None
    return label


def is_apart(field: RecipientField) -> bool:
    """What is written ends before the hint begins."""
    field.layout().activate()  # type: ignore[union-attr]
    written = field.fontMetrics().horizontalAdvance(field.text())
    return not hint(field).text() or written < hint(field).geometry().left()


def test_a_short_hint_is_whole(field: RecipientField, qtbot: QtBot) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "kolk")
    assert hint(field).text() == "Kolkata · UTC+5:30"
    assert is_apart(field)


def test_a_long_name_leaves_what_is_written_readable(field: RecipientField, qtbot: QtBot) -> None:
    field.selectAll()
    for count, letter in enumerate(LONG, start=1):
        qtbot.keyClicks(field, letter)
        assert is_apart(field), count
        if count == 3:
            assert hint(field).text().startswith("Human")
            assert hint(field).text().endswith("New York")
            assert field.accessibleDescription() == f"{LONG} · New York"
    assert hint(field).text() == ""
