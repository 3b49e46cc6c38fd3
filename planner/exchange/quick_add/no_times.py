"""What is written like a time and is none, such as 25:00 or 12-26."""

import re

from planner.exchange.quick_add.clocks import clock_of
from planner.exchange.quick_add.line import Line, Read

SHAPE = re.compile(r"[0-9]{1,2}(?::[0-9]{2})?(?:am|pm)?")


def impossible_time(line: Line, at: int) -> Read[str] | None:
    """One word, of one time or of two with a hyphen. A number alone may be anything."""
    sides = line.word(at).split("-")
    if len(sides) > 2 or (len(sides) == 1 and sides[0].isdecimal()):
        return None
    if not all(SHAPE.fullmatch(side) for side in sides) or all(map(clock_of, sides)):
        return None
    return Read(line.tokens[at].text, at, at + 1)


def is_bare(read: Read[str]) -> bool:
    """Whether it is all numbers, as pages are too."""
    return all(side.isdecimal() for side in read.value.split("-"))
