import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.axis import axis_width, hour_label
from planner.desktop.week.look import look


@pytest.mark.parametrize(
    ("locale", "label"), [("en_GB", "14"), ("pt_PT", "14"), ("en_US", "2 PM"), ("C", "14")]
)
def test_hours_are_written_as_the_locale_counts_them(locale: str, label: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert hour_label(14) == label
    finally:
        QLocale.setDefault(before)


def test_every_other_zone_takes_room_of_its_own(qapp: QApplication) -> None:
    made = look(LIGHT, qapp.font())

    assert axis_width(made, 1) > axis_width(made) + 15
    assert axis_width(made, 2) > axis_width(made, 1) + 15
