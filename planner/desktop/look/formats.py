"""Durations, times and sentences as the window writes them."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.domain.message import Message, Value, weekday_says_it
from planner.domain.sentence import Part, Sentence
from planner.override import override

ONE_DAY = timedelta(days=1)
SHORT = QLocale.FormatType.ShortFormat
LONG = QLocale.FormatType.LongFormat


def duration(length: timedelta) -> str:
    """ "45 min", "1 h 30", "2 h 00"; negative with a minus sign."""
    minutes = round(length.total_seconds() / 60)
    sign, minutes = ("−" if minutes < 0 else ""), abs(minutes)
    if minutes < 60:
        text = QCoreApplication.translate("Formats", "{minutes} min").format(minutes=minutes)
    else:
        text = QCoreApplication.translate("Formats", "{hours} h {minutes}").format(
            hours=minutes // 60, minutes=f"{minutes % 60:02}"
        )
    return sign + text


def before_text(length: timedelta) -> str:
    """ "10 min before", "1 day before", "at the start"."""
    days = length // ONE_DAY
    if not length:
        return QCoreApplication.translate("Formats", "at the start")
    if length == ONE_DAY:
        return QCoreApplication.translate("Formats", "1 day before")
    if length == days * ONE_DAY:
        return QCoreApplication.translate("Formats", "{days} days before").format(days=days)
    text = QCoreApplication.translate("Formats", "{length} before")
    return text.format(length=duration(length))


def whole_hours(length: timedelta) -> str:
    """ "40 h", or "37 h 30" where it is not whole: for targets and limits."""
    hours, rest = divmod(length, timedelta(hours=1))
    if rest:
        return duration(length)
    return QCoreApplication.translate("Formats", "{hours} h").format(hours=hours)


def clock(moment: datetime, zone: str) -> str:
    """The time of day as the locale writes it."""
    local = local_time(moment, zone)
    return _written(local.hour, local.minute, QLocale().name())


@lru_cache(maxsize=4096)
def _written(hour: int, minute: int, locale: str) -> str:
    """Once for each time of the day: a week that is painted has a hundred of them."""
    if locale == "C":
        return f"{hour:02}:{minute:02}"
    return QLocale().toString(QTime(hour, minute), SHORT)


def times(span: Interval, zone: str) -> str:
    """ "12:00–14:00"; an end on a later day names it, midnight aside."""
    start, end = local_time(span.start, zone), local_time(span.end, zone)
    midnight = end.hour == end.minute == 0 and end.date() == start.date() + ONE_DAY
    later = "" if end.date() == start.date() or midnight else f"{weekday(end.date())} "
    return f"{clock(span.start, zone)}–{later}{clock(span.end, zone)}"


def weekday(day: date) -> str:
    """ "Wed"."""
    return QLocale().dayName(day.isoweekday(), SHORT)


def weekday_name(day: date) -> str:
    """ "Wednesday"."""
    return QLocale().dayName(day.isoweekday(), LONG)


def day_title(day: date) -> str:
    """ "Wed 25 Nov"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def month_title(day: date) -> str:
    """ "November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def moment_title(moment: datetime, zone: str, near: datetime | None = None) -> str:
    """ "Wed 12:05"; for a reader at `near` with the date, where the weekday does not say it."""
    if near is not None and not weekday_says_it(local_time(moment, zone).date(), near, zone):
        return dated_moment(moment, zone)
    return f"{weekday(local_time(moment, zone).date())} {clock(moment, zone)}"


def dated_moment(moment: datetime, zone: str) -> str:
    """ "Wed 25 Nov 12:05"."""
    return f"{day_title(local_time(moment, zone).date())} {clock(moment, zone)}"


def span_title(span: Interval, zone: str) -> str:
    """ "Wed 12:00–14:00"."""
    return f"{weekday(local_time(span.start, zone).date())} {times(span, zone)}"


def week_title(first: date, last: date | None = None) -> str:
    """ "23 – 29 November 2026", naming the months and years of both ends where they differ.

    Without an end it is a week.
    """
    locale, end = QLocale(), last or first + 6 * ONE_DAY
    pattern = "d"
    if end.month != first.month:
        pattern = "d MMMM" if end.year == first.year else "d MMMM yyyy"
    start = locale.toString(QDate(first.year, first.month, first.day), pattern)
    return f"{start} – {locale.toString(QDate(end.year, end.month, end.day), 'd MMMM yyyy')}"


def shortened(name: str, most: int = 40) -> str:
    """A name or a file's name, without its middle where it is longer."""
    if len(name) <= most:
        return name
    end = most // 3
    return f"{name[: most - end - 1].rstrip()}…{name[-end:].lstrip()}"


def sentence(message: Message, zone: str, near: datetime | None = None) -> str:
    """The message in the window's language, with times on the wall clock of `zone`."""
    shown = {name: _shown(value, zone, near) for name, value in message.values.items()}
    return QCoreApplication.translate("Message", message.template).format(**shown)


def told(text: str) -> str:
    """A Sentence in the window's language; any other text as it is."""
    if not isinstance(text, Sentence):
        return text
    shown = {name: _part(value) for name, value in text.values.items()}
    found = QCoreApplication.translate("Message", text.template)
    return found.format(**shown) if shown else found


def _part(value: Part) -> str | int:
    if isinstance(value, date):
        return f"{day_title(value)} {value.year}"
    return told(value) if isinstance(value, str) else _Number(value)


class _Number(int):
    """Whose thousands are grouped as the locale does it, where a sentence asks for that."""

    @override
    def __format__(self, how: str) -> str:
        return QLocale().toString(int(self)) if how == "," else super().__format__(how)


def _shown(value: Value, zone: str, near: datetime | None) -> str:
    if isinstance(value, datetime):
        return moment_title(value, zone, near)
    if isinstance(value, date):
        return day_title(value)
    if isinstance(value, timedelta):
        return duration(value)
    if isinstance(value, Message):
        return sentence(value, zone, near)
    return str(value)
