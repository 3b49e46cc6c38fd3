"""What else the mouse and the keys ask for, beside moving, resizing and opening."""

from datetime import date, datetime

from PySide6.QtCore import QPoint

from planner.desktop.week.items import Item
from planner.domain.ids import Uid
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Renamed:
    """The entry (of a block its task or habit) is to be called `title`, of a series the occurrence
    that starts then.
    """

    uid: Uid
    title: str
    occurrence: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pinned:
    """The block is to stay where it is, or may move again."""

    uid: Uid
    pin: bool


@dataclass(frozen=True, slots=True)
class Turned:
    """The event is to make its owner busy, or no longer; of a series the occurrence then."""

    uid: Uid
    busy: bool
    occurrence: datetime | None = None


@dataclass(frozen=True, slots=True)
class DaysCreated:
    """Whole days that were pressed out and got a title."""

    first: date
    last: date
    title: str


@dataclass(frozen=True, slots=True)
class MenuWanted:
    """What can be done with `item`, or on the day at `moment`; `at` is on the screen."""

    at: QPoint
    item: Item | None
    day: date
    moment: datetime | None = None
