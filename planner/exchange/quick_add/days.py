"""Days in words: today, wed, next Thursday, in 2 days, end of week."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from planner.domain.values import dataclass
from planner.exchange.quick_add.dates import LAST_YEAR, read_date
from planner.exchange.quick_add.line import BOUNDARY, DOUBLE, SURE, WEAK, Line, Read

FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Day:
    """`first` to `day` is a period, such as next week; `ends` says that its end was meant."""

    day: date
    first: date | None = None
    part: str = ""
    ends: bool = False
    weekday: bool = False


def read_day(line: Line, at: int, *, due: bool = False) -> Read[Day] | None:
    """A day, with the small words before it. `due`: a word such as "by" stands before it."""
    for reader in READERS:
        read = reader(line, at)
        if read:
            return read
    dated = read_date(line, at, due=due)
    if dated:
        return Read(Day(dated.value), at, dated.last, dated.doubt, dated.portuguese)
    return _read_weekday(line, at, due=due)


def _read_word(line: Line, at: int) -> Read[Day] | None:
    after = line.after("roles", at)
    for first in (at, after) if after > at else (at,):
        form = line.find("days", first)
        if form:
            offset, _, part = form.meaning.partition(" ")
            day = Day(line.today + timedelta(days=int(offset)), part=part)
            doubt = (SURE, BOUNDARY, WEAK)[form.doubt]
            return Read(day, at, first + len(form.words), doubt, form.portuguese)
    return None


def _read_period(line: Line, at: int) -> Read[Day] | None:
    after = line.after("roles", at)
    form, first = line.find("periods", at), at
    if not form and after > at:
        form, first = line.find("periods", after), after
    if not form or form.meaning == "end day":
        return None
    last = first + len(form.words)
    weekday = line.find("weekdays", last) if form.meaning == "next week" else None
    if weekday:
        named = _weekday(int(weekday.meaning), line.today, "next")
        return Read(Day(named, weekday=True), at, last + len(weekday.words))
    ends = form.meaning.startswith("end ")
    start, end = _period(form.meaning.removeprefix("end "), line.today)
    ahead = start if start > line.today and not ends else None
    day = Day(start) if start == end else Day(end, ahead, ends=True)
    doubt = BOUNDARY if first == at and (form.doubt or ends) else SURE
    return Read(day, at, last, doubt, form.portuguese)


def _period(name: str, today: date) -> tuple[date, date]:
    monday = today - timedelta(days=today.weekday())
    if name == "weekend":
        saturday = max(monday + timedelta(days=5), today)
        return saturday, saturday
    if name.endswith("week"):
        late = today.weekday() > FRIDAY or name.startswith("next")
        monday += timedelta(days=7 if late else 0)
        return max(today, monday), monday + timedelta(days=FRIDAY)
    if name.endswith("month"):
        first = months_later(today.replace(day=1), int(name.startswith("next")))
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return max(today, first), last
    return today, today.replace(month=12, day=31)


def _read_relative(line: Line, at: int) -> Read[Day] | None:
    """In 2 days, daqui a uma semana."""
    form = line.find("relative", at)
    if not form:
        return None
    counted = read_count(line, at + len(form.words))
    unit = line.find("units", counted.last) if counted else None
    if not counted or not unit or unit.meaning in ("minutes", "hours") or counted.value > 100_000:
        return None
    day = later(line.today, counted.value, unit.meaning)
    if day is None:
        return None
    return Read(Day(day), at, counted.last + len(unit.words), SURE, unit.portuguese)


def read_count(line: Line, at: int) -> Read[int] | None:
    """A whole number, in digits or as a word."""
    word = line.word(at)
    if word.isascii() and word.isdigit() and len(word) <= 9:
        return Read(int(word), at, at + 1)
    form = line.find("numbers", at)
    return Read(int(form.meaning), at, at + len(form.words)) if form else None


def later(day: date, count: int, unit: str) -> date | None:
    """`count` days, weeks, months or years later; None beyond the years that are planned."""
    if unit in ("days", "weeks"):
        ordinal = day.toordinal() + count * (7 if unit == "weeks" else 1)
        last = date(LAST_YEAR, 12, 31).toordinal()
        return date.fromordinal(ordinal) if ordinal <= last else None
    months = count * (12 if unit == "years" else 1)
    return months_later(day, months) if day.year + months // 12 < LAST_YEAR else None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the month's last."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 (few lines name a month)

    return day + relativedelta(months=months)


def _read_weekday(line: Line, at: int, *, due: bool) -> Read[Day] | None:
    role = line.find("roles", at)
    first = at + len(role.words) if role else at
    form = line.find("weekdays", first)
    if not form:
        return None
    last = first + len(form.words)
    after = line.find("coming_after", last)
    said = role.meaning if role else ""
    if after:
        last += len(after.words)
        said = "next" if after.meaning == "next week" else "coming"
    day = _weekday(int(form.meaning), line.today, said)
    introduced = said not in ("", "of") or due
    doubt = _doubt(line, at, form.doubt, introduced=introduced, noun=said == "of")
    dated = read_date(line, last, due=False)
    if dated and dated.doubt != WEAK and dated.value.weekday() == int(form.meaning):
        day, last, doubt = dated.value, dated.last, SURE
    return Read(Day(day, weekday=True), at, last, doubt, form.portuguese)


def _doubt(line: Line, at: int, form: int, *, introduced: bool, noun: bool) -> int:
    """A weekday within a title is a part of it: "Rever segunda versão", "sun module"."""
    if introduced:
        return BOUNDARY if form else SURE
    if noun or (at > 0 and line.find("before", at - 1)):
        return WEAK
    return (BOUNDARY, DOUBLE, WEAK)[form]


def _weekday(number: int, today: date, said: str) -> date:
    """The coming one, which is not today; "this" may be; "next" is of next week."""
    if said == "next":
        return today + timedelta(days=7 - today.weekday() + number)
    ahead = (number - today.weekday()) % 7
    return today + timedelta(days=ahead or (0 if said == "this" else 7))


READERS: tuple[Callable[[Line, int], Read[Day] | None], ...] = (
    _read_relative,
    _read_period,
    _read_word,
)
