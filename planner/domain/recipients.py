"""To whom one's availability is given, with what was chosen for him last."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import PurePath

from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.values import dataclass

LANGUAGES = ("en", "pt-PT", "pt-BR")
NAMED_FIELDS = ("kind", "title")
"""What a recipient can be told of busy times, besides the times."""

PICTURES = ("png", "pdf")
"""Forms of a publication that only a window can paint."""

MOST_DAYS = 60


def check_lengths(
    minimum: timedelta,
    rounding: timedelta,
    buffer: timedelta,
    notice: timedelta,
    most: int | None,
) -> None:
    """Raises InvalidValue for what no availability can be looked for with."""
    if minimum <= timedelta() or rounding <= timedelta():
        raise InvalidValue("The shortest free time and the rounding must be more than nothing.")
    if buffer < timedelta() or notice < timedelta():
        raise InvalidValue("The buffer and the notice cannot be negative.")
    if most is not None and most < 1:
        raise InvalidValue("At least one free time must be asked for.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """`days` working days are offered, or a week that is asked for. `most`: only so many times,
    those that cost the plan least, `spread` over the days or not. `planned_blocks_busy`: accepted
    work keeps its time free; `proposed_work_busy`: all work does, where a plan puts it that is not
    accepted yet. `open_habits` are those that keep no time free for themselves. `shown` are the
    NAMED_FIELDS that he may see: usually none.
    """

    name: str
    zone: str
    language: str = "en"
    form: str = "text"
    days: int = 5
    minimum: timedelta = timedelta(minutes=30)
    rounding: timedelta = timedelta(minutes=15)
    buffer: timedelta = timedelta(minutes=10)
    notice: timedelta = timedelta(hours=4)
    most: int | None = None
    spread: bool = False
    flexible: bool = True
    possible: bool = False
    planned_blocks_busy: bool = False
    proposed_work_busy: bool = False
    habits_busy: bool = True
    open_habits: tuple[Uid, ...] = ()
    shown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        zone_named(self.zone)
        if self.name != " ".join(self.name.split()):
            raise InvalidValue('"{name}" has spaces that do not belong to a name.', name=self.name)
        if self.language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise InvalidValue(
                'Availability is written in {known}, not in "{language}".',
                known=known,
                language=self.language,
            )
        if not 1 <= self.days <= MOST_DAYS:
            raise InvalidValue("Availability is told for 1 to {most} working days.", most=MOST_DAYS)
        unknown = [name for name in self.shown if name not in NAMED_FIELDS]
        if unknown:
            known = " or ".join(NAMED_FIELDS)
            raise InvalidValue(
                'Of busy times {known} can be shown, not "{unknown}".',
                known=known,
                unknown=unknown[0],
            )
        check_lengths(self.minimum, self.rounding, self.buffer, self.notice, self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file that is kept up to date; `recipient` is the name of one, or empty."""

    file: str
    form: str
    recipient: str = ""

    def __post_init__(self) -> None:
        if not PurePath(self.file).is_absolute():
            raise InvalidValue('"{file}" does not say in which folder it is.', file=self.file)

    @property
    def is_picture(self) -> bool:
        return self.form in PICTURES


def recipient_named(recipients: Iterable[Recipient], name: str) -> Recipient | None:
    """Capitals and surplus spaces do not matter."""
    wanted = " ".join(name.split()).casefold()
    return next((known for known in recipients if known.name.casefold() == wanted), None)
