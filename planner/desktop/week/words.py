"""Times and names of days as the locale writes them, short."""

from datetime import date, datetime

from PySide6.QtCore import QLocale, QTime

from planner.domain.clock import local_time


def clock(moment: datetime, zone: str) -> str:
    """Hours and minutes on the wall clock of `zone`."""
    local = local_time(moment, zone)
    return QLocale().toString(QTime(local.hour, local.minute), _time_format())


def hour_label(hour: int) -> str:
    """A full hour for the axis: "09", or "9 AM" where the locale counts to twelve."""
    twelve = "a" in _time_format().lower()
    return QLocale().toString(QTime(hour, 0), "h AP" if twelve else "HH")


def weekday(day: date) -> str:
    """ "Mon" """
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_and_clock(moment: datetime, zone: str) -> str:
    """ "Wed 12:05" """
    return f"{weekday(local_time(moment, zone).date())} {clock(moment, zone)}"


def _time_format() -> str:
    """Some locales write seconds even in their short form."""
    written = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    return "HH:mm" if "s" in written else written
