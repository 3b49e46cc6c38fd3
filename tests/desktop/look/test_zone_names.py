from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from planner.desktop.look.zone_names import city, matching_zones


@pytest.mark.parametrize(
    ("letters", "zone"),
    [
        ("kol", "Asia/Kolkata"),
        ("india", "Asia/Kolkata"),
        ("new york", "America/New_York"),
        ("berl", "Europe/Berlin"),
        ("germany", "Europe/Berlin"),
        ("lisb", "Europe/Lisbon"),
        ("Portugal", "Europe/Lisbon"),
        ("são", "America/Sao_Paulo"),
        ("America/Sao_Paulo", "America/Sao_Paulo"),
        ("utc", "UTC"),
        ("tok", "Asia/Tokyo"),
        ("london", "Europe/London"),
        ("lisboa", "Europe/Lisbon"),
        ("nova iorq", "America/New_York"),
        ("Nova York", "America/New_York"),
        ("moscou", "Europe/Moscow"),
        ("toquio", "Asia/Tokyo"),
    ],
)
def test_a_few_letters_find_the_place(letters: str, zone: str) -> None:
    assert matching_zones(letters)[0] == zone


@pytest.mark.parametrize("letters", ["", "  ", "qqqq", "xyz/abc"])
def test_what_is_no_place_finds_none(letters: str) -> None:
    assert matching_zones(letters) == ()


def test_all_that_is_found_is_a_zone_and_no_more_than_asked_for() -> None:
    found = matching_zones("a", most=5)
    assert len(found) == 5
    assert all(ZoneInfo(zone) for zone in found)


def test_the_city_is_written_as_people_do() -> None:
    assert city("America/Argentina/Buenos_Aires") == "Buenos Aires"


@pytest.mark.parametrize(
    ("locale", "name"), [("en_GB", "Moscow"), ("pt_PT", "Moscovo"), ("pt_BR", "Moscou")]
)
def test_the_city_is_called_as_the_window_speaks(locale: str, name: str) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(locale))
        assert city("Europe/Moscow") == name
    finally:
        QLocale.setDefault(before)
