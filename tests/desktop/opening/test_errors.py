import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import planner
from planner.desktop.document.document import Document
from planner.desktop.opening.errors import ErrorHook, crash_report
from planner.domain.errors import PlannerError

SECRET = "Dr. House, 14:00"
FOLDER = Path(planner.__file__).parents[1]


class Said:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.reported: list[str] = []


@pytest.fixture
def said() -> Iterator[Said]:
    said = Said()
    hook = ErrorHook(said.told.append, said.reported.append)
    before = sys.excepthook
    hook.install()
    yield said
    hook.remove()
    sys.excepthook = before


def test_what_the_user_can_mend_is_a_sentence(said: Said) -> None:
    sys.excepthook(PlannerError, PlannerError("The disk is full."), None)
    assert (said.told, said.reported) == (["The disk is full."], [])


def test_our_own_mistakes_are_reports(said: Said) -> None:
    sys.excepthook(KeyError, KeyError(SECRET), None)
    assert not said.told
    assert "KeyError" in said.reported[0]


def test_a_report_says_where_but_nothing_of_the_calendar() -> None:
    try:
        Document(None, None).undo(SECRET)  # type: ignore[arg-type, call-arg]
    except Exception as error:  # noqa: BLE001
        report = crash_report(error, error.__traceback__)
    assert "planner/desktop/document/document.py" in report
    assert SECRET not in report
    assert "/home" not in report
    assert str(FOLDER) not in report
