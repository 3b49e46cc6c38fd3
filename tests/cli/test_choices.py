"""Where a calendar cannot be opened, what can be done stands behind the reason."""

from pathlib import Path

import pytest

from planner.cli.choices import with_choices
from planner.domain.errors import InvalidValue
from planner.store.errors import DamagedFile, NewerFile, NoAccess
from tests.store.samples import add_task, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as file:
        add_task(file, "a")
    return tmp_path


@pytest.mark.parametrize("kind", [InvalidValue("No."), NewerFile(Path("x"), "schema 9")])
def test_other_errors_stand_alone(folder: Path, kind: InvalidValue | NewerFile) -> None:
    assert with_choices(kind, folder) == str(kind)


def test_a_damaged_calendar_can_be_restored_or_looked_at(folder: Path) -> None:
    said = with_choices(DamagedFile(folder / "calendar.json", "is empty"), folder)
    assert said.startswith(
        f"{folder}/calendar.json is empty. Nothing was changed. Choose: restore "
    )
    assert "--read-only" in said
    assert said.endswith(f"look into the folder {folder}.")


def test_where_nothing_is_left_the_folder_is_named(tmp_path: Path) -> None:
    said = with_choices(NoAccess("It is locked."), tmp_path)
    assert said == (
        f"It is locked. Look into the folder {tmp_path}, or choose another one with --data."
    )
