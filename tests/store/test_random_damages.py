"""Whatever happens to the files: refused, noted or harmless, and never a calendar that is a lie."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.store import compaction
from planner.store.errors import DamagedFile, NewerFile, StoreError
from planner.store.recovery import recover
from tests.store.damages import Found, bytes_in, damaged_copy, look
from tests.store.samples import NOW, add_task, opened

COMMITS = 130


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Calendar]]:
    """The calendar after each commit, and in `folder` its files, with all that there can be."""
    states = [Calendar()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compaction, "COMPACT_ABOVE", 0)
        for part in range(3):
            with opened(folder(tmp_path_factory)) as file:
                for number in range(COMMITS // 3 + 1):
                    add_task(file, f"{part}-{number}")
                    states.append(file.calendar)
                file.back_up(NOW, "test")
        patch.undo()
        with opened(folder(tmp_path_factory)) as file:
            for number in range(5):
                add_task(file, f"last-{number}")
                states.append(file.calendar)
    return states


def folder(factory: pytest.TempPathFactory) -> Path:
    return factory.getbasetemp() / "damages"


@pytest.mark.parametrize(
    "rounds", [pytest.param(100, id="100"), pytest.param(1000, id="1000", marks=pytest.mark.slow)]
)
def test_a_damage_is_refused_or_noted_or_harmless(
    rounds: int,
    states: list[Calendar],
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    chance, counted = random.Random(rounds), Counter[str]()
    for number in range(rounds):
        told = damaged_copy(folder(tmp_path_factory), tmp_path / "data", chance)
        before = bytes_in(tmp_path / "data")
        found = look(tmp_path / "data")
        counted[verdict(found, states, f"{number}: {told}")] += 1
        if found.calendar is None:
            assert bytes_in(tmp_path / "data").items() >= before.items(), told
            counted[recovered(tmp_path / "data", before, states, told)] += 1
    print(dict(counted))
    assert sum(counted[kind] for kind in ("refused", "noted", "harmless")) == rounds
    assert min(counted[kind] for kind in ("refused", "noted", "harmless", "recovered")) > 0


def verdict(found: Found, states: list[Calendar], told: str) -> str:
    if found.calendar is None:
        assert found.said.endswith("."), told
        return "refused"
    assert found.calendar in states[-3:], told
    if found.calendar == states[-1]:
        return "noted" if found.said else "harmless"
    assert found.said, told
    return "noted"


def recovered(data: Path, before: dict[Path, bytes], states: list[Calendar], told: str) -> str:
    """One action makes it whole; the damaged bytes are kept."""
    try:
        found = recover(data, NOW)
    except (DamagedFile, NewerFile):
        return "nothing left"
    again = look(data)
    assert again.calendar == found.calendar, told
    assert found.missing or not found.is_certain or again.calendar == states[-1], told
    kept = {path.read_bytes() for path in (data / "damaged").rglob("*") if path.is_file()}
    for name in ("calendar.json", "calendar.journal"):
        old = before.get(data / name)
        now = (data / name).read_bytes()
        assert old is None or old == now or old in kept, told
    return "recovered"


def test_what_cannot_be_recovered_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "calendar.json").write_text("{}")
    before = bytes_in(tmp_path)
    with pytest.raises(StoreError, match="no good snapshot and no good backup"):
        recover(tmp_path, NOW)
    assert bytes_in(tmp_path).items() >= before.items()
