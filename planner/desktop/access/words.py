"""Days and entries as a screen reader says them."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from planner.desktop.look.formats import clock, duration, moment_title, week_title, weekday_name
from planner.desktop.week.day_gestures import days_of
from planner.desktop.week.items import Item, ItemKind, ItemState

translate = QCoreApplication.translate


def item_words(item: Item, zone: str) -> str:
    """ "Doctor, Wednesday 12:00 to 14:00, personal"."""
    return ", ".join((_title(item), _time(item, zone), *_marks(item)))


def item_details(item: Item, zone: str) -> str:
    """What is said when one asks for more: how long it takes, where it came from, travel."""
    said = [] if item.all_day else [duration(item.interval.length)]
    if item.was is not None:
        said.append(translate("Access", "was {time}").format(time=moment_title(item.was, zone)))
    if item.travel_before or item.travel_after:
        extent = item.extent
        said.append(
            translate("Access", "with travel from {start} to {end}").format(
                start=clock(extent.start, zone), end=clock(extent.end, zone)
            )
        )
    return ", ".join(said)


def day_words(day: date, count: int, *, today: bool) -> str:
    """ "Wednesday 25 November, 3 entries"."""
    name = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    said = [translate("Access", "today, {day}").format(day=name) if today else name]
    if count == 0:
        said.append(translate("Access", "nothing"))
    elif count == 1:
        said.append(translate("Access", "1 entry"))
    else:
        said.append(translate("Access", "{count} entries").format(count=count))
    return ", ".join(said)


def page_words(first: date, last: date) -> str:
    if first == last:
        return QLocale().toString(QDate(first.year, first.month, first.day), "dddd d MMMM yyyy")
    return week_title(first, last)


def _title(item: Item) -> str:
    return item.title or translate("Week", "Untitled")


def _time(item: Item, zone: str) -> str:
    first, last = days_of(item.interval, zone)
    start, end = weekday_name(first), weekday_name(last)
    if item.all_day:
        if first == last:
            return translate("Access", "{day}, all day").format(day=start)
        return translate("Access", "{first} to {last}, all day").format(first=start, last=end)
    begins, ends = clock(item.interval.start, zone), clock(item.interval.end, zone)
    if last == first:
        said = translate("Access", "{day} {start} to {end}")
        return said.format(day=start, start=begins, end=ends)
    said = translate("Access", "{first} {start} to {last} {end}")
    return said.format(first=start, start=begins, last=end, end=ends)


def _marks(item: Item) -> Iterator[str]:
    yield _kind(item.kind)
    if item.inside:
        yield item.inside
    state = _state(item.state)
    if state:
        yield state
    if item.pinned and item.state is not ItemState.DONE:
        yield translate("Access", "pinned")
    if item.at_risk:
        yield translate("Access", "at risk of being late")
    if not item.busy:
        yield translate("Access", "free")


def _kind(kind: ItemKind) -> str:
    return {
        ItemKind.WORK: translate("Access", "work"),
        ItemKind.MEETING: translate("Access", "appointment"),
        ItemKind.PERSONAL: translate("Access", "personal"),
        ItemKind.HABIT: translate("Access", "habit"),
    }[kind]


def _state(state: ItemState) -> str:
    return {
        ItemState.PLANNED: "",
        ItemState.BEGUN: translate("Access", "begun"),
        ItemState.DONE: translate("Access", "done"),
        ItemState.MISSED: translate("Access", "missed"),
        ItemState.GHOST: translate("Access", "proposed"),
    }[state]
