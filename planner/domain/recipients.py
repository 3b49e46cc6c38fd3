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
            raise InvalidValue(f'"{self.name}" has spaces that do not belong to a name.')
        if self.language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise InvalidValue(f'Availability is written in {known}, not in "{self.language}".')
        if not 1 <= self.days <= MOST_DAYS:
            raise InvalidValue(f"Availability is told for 1 to {MOST_DAYS} working days.")
        unknown = [name for name in self.shown if name not in NAMED_FIELDS]
        if unknown:
            known = " or ".join(NAMED_FIELDS)
            raise InvalidValue(f'Of busy times {known} can be shown, not "{unknown[0]}".')
        self._check_lengths()

    def _check_lengths(self) -> None:
        if self.minimum <= timedelta() or self.rounding <= timedelta():
            raise InvalidValue("The shortest free time and the rounding must be more than nothing.")
        if self.buffer < timedelta() or self.notice < timedelta():
            raise InvalidValue("The buffer and the notice cannot be negative.")
        if self.most is not None and self.most < 1:
            raise InvalidValue("At least one free time must be asked for.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file that is kept up to date; `recipient` is the name of one, or empty."""

    file: str
    form: str
    recipient: str = ""

    def __post_init__(self) -> None:
        if not PurePath(self.file).is_absolute():
            raise InvalidValue(f'"{self.file}" does not say in which folder it is.')

    @property
    def is_picture(self) -> bool:
        return self.form in PICTURES


def recipient_named(recipients: Iterable[Recipient], name: str) -> Recipient | None:
    """Capitals and surplus spaces do not matter."""
    wanted = " ".join(name.split()).casefold()
    return next((known for known in recipients if known.name.casefold() == wanted), None)
