"""From a folder to an open calendar, with a user who answers."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from planner.desktop.opening.opening import Choice, Opening
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.store.errors import DamagedFile, NewerFile
from planner.store.salvage import Salvage
from tests.store.samples import NOW, add_task, names, opened


class User:
    """Gives these answers, one each time."""

    def __init__(self, *answers: Choice) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, bool]] = []

    def __call__(self, error: PlannerError, found: Salvage | None) -> Choice:
        self.asked.append((str(error), found is not None))
        return self._answers.pop(0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as file:
        add_task(file, "report")
    return tmp_path


@pytest.fixture
def damaged(folder: Path) -> Path:
    (folder / "calendar.json").write_bytes(b"damaged")
    return folder


def opening(folder: Path) -> Opening:
    return Opening(folder, Calendar, lambda: NOW, "planner, alex@laptop")


def test_a_whole_calendar_needs_no_answer(folder: Path) -> None:
    with ExitStack() as stack, opening(folder).file(User(), stack) as file:
        assert names(file.calendar) == ["report"]


def test_after_restore_it_is_open_and_the_history_names_who_did(damaged: Path) -> None:
    user = User(Choice.RESTORE)
    with ExitStack() as stack, opening(damaged).file(user, stack) as file:
        assert names(file.calendar) == ["report"]
        assert not file.is_read_only
    ((sentence, can_restore),) = user.asked
    assert "is not a calendar of Flexday" in sentence
    assert can_restore


def test_only_looking_changes_nothing(damaged: Path) -> None:
    with ExitStack() as stack:
        file = opening(damaged).file(User(Choice.LOOK), stack)
        assert names(file.calendar) == ["report"]
        assert file.is_read_only
    assert (damaged / "calendar.json").read_bytes() == b"damaged"


def test_closing_leaves_the_error(damaged: Path) -> None:
    with ExitStack() as stack, pytest.raises(DamagedFile):
        opening(damaged).file(User(Choice.CLOSE), stack)


def test_asked_for_from_the_start_it_is_only_looked_at(folder: Path) -> None:
    with ExitStack() as stack:
        assert opening(folder).file(User(), stack, read_only=True).is_read_only


@pytest.mark.parametrize("answers", [(Choice.RESTORE, Choice.CLOSE), (Choice.CLOSE,)])
def test_what_cannot_be_restored_is_said_again(folder: Path, answers: Sequence[Choice]) -> None:
    file = folder / "calendar.json"
    file.write_bytes(file.read_bytes().replace(b'"schema":1', b'"schema":8'))
    user = User(*answers)
    with ExitStack() as stack, pytest.raises(NewerFile):
        opening(folder).file(user, stack)
    assert [can_restore for _, can_restore in user.asked] == [False] * len(answers)
