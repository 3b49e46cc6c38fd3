import enum
import pickle
import re
import subprocess
import sys
from typing import Any

import pytest

from planner.desktop import quick_enums

KINDS = [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag]
TABLES = [
    [],
    [("Left", 0), ("Right", 1), ("Up", 2)],
    [("One", 1), ("Uno", 1), ("Two", 2), ("Both", 3), ("Four", 4), ("All", 7)],
    [("Late", 8), ("Early", 1), ("Middle", 4)],
]
HOW = {"module": __name__, "qualname": None, "boundary": enum.KEEP}


def attributes(of: Any) -> dict[str, str]:
    """As text, for a member of one enumeration equals none of another."""
    return {name: re.sub("0x[0-9a-f]+", "", repr(value)) for name, value in vars(of).items()}


def alike(one: Any, other: Any) -> bool:
    """In every attribute, and so is every member."""
    pairs = zip(one.__members__.values(), other.__members__.values(), strict=True)
    return attributes(one) == attributes(other) and all(
        attributes(a) == attributes(b) for a, b in pairs
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("table", TABLES)
def test_an_enumeration_is_the_standard_librarys(kind: Any, table: list[tuple[str, int]]) -> None:
    assert alike(
        quick_enums._quick(kind, "Side", table, **HOW),
        quick_enums._create(kind, "Side", table, **HOW),
    )


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        (enum.Flag, [("Unknown", -1)]),  # all bits
        (enum.IntEnum, [("real", 1)]),  # an attribute of every number
        (enum.Enum, [("name", 1)]),
        (enum.Enum, [("_hidden", 1)]),
        (enum.Enum, [("Text", "text")]),
    ],
)
def test_what_is_not_simple_is_left_to_the_standard_library(
    kind: Any, table: list[tuple[str, Any]]
) -> None:
    assert not quick_enums._is_simple(kind, table)


def test_members_are_found_combined_and_pickled() -> None:
    made = quick_enums._quick(enum.Flag, "Flags", TABLES[2], **HOW)
    globals()["Flags"] = made
    assert made(3) is made.Both
    assert made.One | made.Two is made.Both
    assert made["Uno"] is made.One
    assert list(made.Both) == [made.One, made.Two]
    assert (made.Four | made(16)).value == 20
    assert pickle.loads(pickle.dumps(made.Both)) is made.Both
    with pytest.raises(ValueError, match="42"):
        quick_enums._quick(enum.Enum, "Sides", TABLES[1], **HOW)(42)


def test_all_enumerations_of_qt_are_as_they_were() -> None:
    """In a process of its own: this one has them already."""
    script = """
import enum
from tests.desktop.test_quick_enums import alike
from planner.desktop import quick_enums
made = []
def both(cls, name, names, **how):
    how["module"] = "x"
    made.append(name)
    one, other = (make(cls, name, names, **how) for make in (quick_enums._quick, real))
    assert alike(one, other), name
    return one
real = quick_enums._create
enum.EnumType._create_ = both
from PySide6.QtCore import *
from PySide6.QtGui import *
from PySide6.QtWidgets import *
print(len(made))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(ran.stdout) > 400
