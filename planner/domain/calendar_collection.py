"""Several calendars in one: what a user calls a calendar, such as Work, Family or Holidays."""

import re
from collections.abc import Iterable
from enum import StrEnum

from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.values import dataclass

DEFAULT = Uid("default")
"""The one of all entries that name none. It is always there, also where nothing is kept of it."""

LONGEST_NAME = 100
LAST = 1_000_000


CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Colour(StrEnum):
    """Names of CSS, as COLOR wants them (RFC 7986, 5.9); how they look the theme decides.

    There is no teal, red and orange: work, what is late and what is at risk have those. First come
    those that are least like the colours of appointments and personal blocks.
    """

    GREEN = "green"
    PINK = "pink"
    SKYBLUE = "skyblue"
    BROWN = "brown"
    OLIVE = "olive"
    VIOLET = "violet"
    BLUE = "blue"
    GRAY = "gray"


class Reminds(StrEnum):
    """When one is reminded of what is in a calendar."""

    ALWAYS = "always"
    SHOWN = "shown"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCollection:
    """A calendar collection (RFC 4791, 4.2) with its NAME and COLOR (RFC 7986).

    Without a `colour` its entries have that of their kind. What is not `shown` is in no view, but
    takes its time; events of one that is not `busy` take none, whatever they say themselves, while
    planned work does in any. `reminds`: always, also while it is hidden; while it is shown; never.
    Those with a lower `order` come first.
    """

    uid: Uid
    name: str
    colour: Colour | None = None
    shown: bool = True
    busy: bool = True
    order: int = 0
    reminds: Reminds = Reminds.ALWAYS

    def __post_init__(self) -> None:
        if not self.uid or (not self.name and self.uid != DEFAULT):
            raise InvalidValue("A calendar needs a name.")
        if self.name != name_given(self.name):
            raise InvalidValue(
                '"{name}" has signs that are in no name.',
                name=name_given(self.name)[:40],
            )
        if len(self.name) > LONGEST_NAME:
            raise InvalidValue("A calendar's name has at most {most} letters.", most=LONGEST_NAME)
        if abs(self.order) > LAST:
            raise InvalidValue("The order of a calendar is a number up to {last:,}.", last=LAST)

    @property
    def is_reminding(self) -> bool:
        """As it is now."""
        return self.reminds is Reminds.ALWAYS or (self.shown and self.reminds is Reminds.SHOWN)

    @property
    def title(self) -> str:
        """English where it is not named."""
        return self.name or "Default"


def reference_to(collection: CalendarCollection) -> Uid | None:
    """What its entries say."""
    return None if collection.uid == DEFAULT else collection.uid


def name_given(text: str) -> str:
    """Without surplus spaces and without control characters, which no terminal should get."""
    return " ".join(CONTROL.sub(" ", text).split())


THE_DEFAULT = CalendarCollection(uid=DEFAULT, name="", order=-1)


def collection_named(
    collections: Iterable[CalendarCollection], name: str
) -> CalendarCollection | None:
    """Capitals and surplus spaces do not matter."""
    wanted = name_given(name).casefold()
    return next((each for each in collections if each.title.casefold() == wanted), None)
