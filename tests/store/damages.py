"""Ways in which a calendar's files go bad, and what became of it."""

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.store.calendar_file import CalendarFile
from tests.store.samples import NOW

Damage = Callable[[Path, random.Random], None]


def cut(file: Path, chance: random.Random) -> None:
    os.truncate(file, chance.randrange(file.stat().st_size))


def flip(file: Path, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 1, 1, 20))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


def zero(file: Path, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    start = chance.randrange(len(data))
    length = min(chance.choice((1, 64, 512, len(data))), len(data) - start)
    data[start : start + length] = bytes(length)
    file.write_bytes(data)


def swap(file: Path, chance: random.Random) -> None:
    """Two blocks change places, as on a confused disk."""
    data = file.read_bytes()
    size = max(len(data) // 4, 1)
    first, second = sorted(chance.sample(range(4), 2))
    blocks = [data[n * size : (n + 1) * size] for n in range(3)] + [data[3 * size :]]
    blocks[first], blocks[second] = blocks[second], blocks[first]
    file.write_bytes(b"".join(blocks))


def drop_line(file: Path, chance: random.Random) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    file.write_bytes(b"".join(lines))


def append(file: Path, chance: random.Random) -> None:
    with file.open("ab") as end:
        end.write(chance.randbytes(chance.choice((1, 40, 4000))))


def foreign(file: Path, chance: random.Random) -> None:
    file.write_bytes(chance.choice((b"", b"[]", b'{"_default": {}}', chance.randbytes(300))))


def delete(file: Path, chance: random.Random) -> None:  # noqa: ARG001 (as the others)
    file.unlink()


def folder(file: Path, chance: random.Random) -> None:  # noqa: ARG001 (as the others)
    file.unlink()
    file.mkdir()


DAMAGES: tuple[Damage, ...] = (
    cut,
    flip,
    flip,
    zero,
    swap,
    drop_line,
    append,
    foreign,
    delete,
    folder,
)


@dataclass(frozen=True)
class Found:
    """What an opening made of it. `calendar` is None if it was refused; `said` are its words."""

    calendar: Calendar | None
    said: str


def look(data: Path) -> Found:
    try:
        with CalendarFile.open(data, no_default, at=NOW) as file:
            return Found(file.calendar, " ".join(file.notes))
    except PlannerError as error:
        return Found(None, str(error))


def no_default() -> Calendar:
    raise AssertionError("an empty calendar in place of a damaged one")


def damaged_copy(source: Path, target: Path, chance: random.Random) -> str:
    """Damages one or two files, mostly the two that matter; tells how."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    told = []
    for _ in range(chance.choice((1, 1, 1, 2))):
        damage = chance.choice(DAMAGES)
        files = [path for path in sorted(target.rglob("*")) if path.is_file()]
        chief = [path for path in files if path.name in ("calendar.json", "calendar.journal")]
        file = chance.choice(chief if chief and chance.random() < 0.8 else files)
        if file.stat().st_size:
            damage(file, chance)
            told.append(f"{damage.__name__} {file.name}")
    return ", ".join(told)


def bytes_in(target: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
