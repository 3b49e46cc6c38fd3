from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from planner.desktop.opening.translation import Translation
from planner.desktop.quick_add.drafting import Drafting, as_title
from planner.domain.collection_edits import keep_collection, new_collection
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import ZONE, opened


@pytest.fixture
def portuguese(qapp: QApplication) -> Iterator[None]:
    before, translation = QLocale(), Translation(qapp)
    translation.speak("pt_PT")
    yield
    translation.speak("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("doctor", "Doctor"),
        ("call the doctor", "Call the doctor"),
        ("iPhone repair", "iPhone repair"),
        ("1:1 with Ana", "1:1 with Ana"),
        ("évora", "Évora"),
        ("", ""),
    ],
)
def test_a_title_begins_with_a_capital(written: str, title: str) -> None:
    assert as_title(written) == title


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "report 90m by fri 12:00 remind 1d #family",
            ["task", "Family", "1 h 30", "due Fri 27 12:00", "reminder 1 day before"],
        ),
        ("call Ana remind fri 15:00", ["task", "1 h 00", "reminder Fri 27 15:00"]),
        ("report by fri 12:00 no reminder", ["task", "1 h 00", "due Fri 27 12:00", "no reminder"]),
        (
            "habit gym 1h 7:00-9:00 remind 30m #family",
            ["habit", "Family", "1 h 00", "07:00–09:00", "reminder 30 min before"],
        ),
        ("dinner wed 19-21 #family", ["personal", "Family", "Wed 25 19:00–21:00"]),
        ("dinner wed 19-21 #famly", ["personal", "Wed 25 19:00–21:00", "#famly"]),  # no calendar
        ("report 1h #api", ["task", "1 h 00", "#api"]),
    ],
)
def test_chips_say_when_one_is_reminded_and_in_which_calendar_it_is(
    tmp_path: Path, line: str, said: list[str]
) -> None:
    calendar = default_calendar(ZONE)
    family = new_collection(calendar, Uid("f"), "Family")
    document = opened(tmp_path, keep_collection(calendar, family))
    chips = Drafting(document).draft(line).chips
    assert [chip.text for chip in chips] == said
    document.close()


@pytest.mark.usefixtures("portuguese")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("médico quarta 14-12", "14-12 acaba antes de começar"),
        ("médico quarta 25:00", "25:00 não é entendido como hora"),
        ("imposto até 31/02/2027", "31/02/2027 não é entendido como data"),
    ],
)
def test_what_is_wrong_is_said_in_the_language_of_the_window(
    tmp_path: Path, line: str, said: str
) -> None:
    document = opened(tmp_path, default_calendar(ZONE))
    assert Drafting(document).draft(line).chips[0].text == said
    document.close()
