"""What the list says of an entry beside its title."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import clock, day_title, duration, span_title, times
from planner.desktop.month.lines import is_bar
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.domain.interval import Interval


def _tr(text: str) -> str:
    return QCoreApplication.translate("Agenda", text)


def time_text(item: Item, zone: str) -> str:
    if is_bar(item):
        return _tr("all day")
    return f"{clock(item.interval.start, zone)}–{clock(item.interval.end, zone)}"


def kind_text(item: Item) -> str:
    """ "planned", "done", "meeting"; colour is never the only sign."""
    states = {
        ItemState.GHOST: _tr("proposed"),
        ItemState.DONE: _tr("done"),
        ItemState.MISSED: _tr("missed"),
    }
    if item.state in states:
        return states[item.state]
    if item.at_risk:
        return _tr("at risk")
    if item.pinned:
        return _tr("pinned")
    kinds = {
        ItemKind.WORK: _tr("planned"),
        ItemKind.MEETING: _tr("appointment"),
        ItemKind.PERSONAL: _tr("personal"),
        ItemKind.HABIT: _tr("habit"),
    }
    return kinds[item.kind]


def detail_text(item: Item, zone: str) -> str:
    """ "Family · appointment · 1 h 00 · busy 11:40–14:20"."""
    parts = [*([item.inside] if item.inside else []), kind_text(item)]
    if not is_bar(item):
        parts.append(duration(item.interval.length))
    if not item.busy:
        parts.append(_tr("not busy"))
    if item.travel_before or item.travel_after:
        parts.append(_tr("busy {times}").format(times=times(item.extent, zone)))
    return " · ".join(parts)


def moved_text(places: Iterable[Interval], zone: str) -> str:
    """ "→ Wed 20:00–21:30"; without a place it says so."""
    return "→ " + (", ".join(span_title(place, zone) for place in places) or _tr("no place"))


def moved_day_text(day: date) -> str:
    return f"→ {day_title(day)}"


def nothing_text() -> str:
    return _tr("Nothing planned")


def note_text() -> str:
    return _tr("note")


def week_number(number: int) -> str:
    return _tr("Week {number}").format(number=number)
