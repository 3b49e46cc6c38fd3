from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from planner.desktop.keys.actions import VERBS
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window


def test_no_key_does_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for verb in VERBS for key in verb.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_verb_is_in_the_window_with_its_keys(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path, default_calendar(ZONE)).main
    shown = {action.objectName(): action for action in window.actions()}
    for verb in VERBS:
        assert shown[verb.name].text()
        keys = [key.toString() for key in shown[verb.name].shortcuts()]
        assert keys == [QKeySequence(key).toString() for key in verb.keys]
