"""What the window says of the user's calendars."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.calendar_collection import CalendarCollection, Colour, Reminds

COLOURS = {
    Colour.BLUE: QT_TRANSLATE_NOOP("Calendars", "Blue"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Calendars", "Green"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Calendars", "Violet"),
    Colour.BROWN: QT_TRANSLATE_NOOP("Calendars", "Brown"),
    Colour.SKYBLUE: QT_TRANSLATE_NOOP("Calendars", "Sky blue"),
    Colour.PINK: QT_TRANSLATE_NOOP("Calendars", "Pink"),
    Colour.OLIVE: QT_TRANSLATE_NOOP("Calendars", "Olive"),
    Colour.GRAY: QT_TRANSLATE_NOOP("Calendars", "Grey"),
}


REMINDS = {
    Reminds.ALWAYS: QT_TRANSLATE_NOOP("Calendars", "always"),
    Reminds.SHOWN: QT_TRANSLATE_NOOP("Calendars", "while it is shown"),
    Reminds.NEVER: QT_TRANSLATE_NOOP("Calendars", "never"),
}


def reminds_name(reminds: Reminds) -> str:
    return _tr(REMINDS[reminds])


def title_of(collection: CalendarCollection) -> str:
    return collection.name or _tr("Default")


def colour_name(colour: Colour | None) -> str:
    return _tr("As the kind of entry") if colour is None else _tr(COLOURS[colour])


def marks_of(collection: CalendarCollection) -> tuple[str, ...]:
    """ "hidden", "takes no time": what is not as usual."""
    marks = (
        (not collection.shown, _tr("hidden")),
        (not collection.busy, _tr("takes no time")),
        (not collection.is_reminding, _tr("silent")),
    )
    return tuple(text for wanted, text in marks if wanted)


def hidden_report(collection: CalendarCollection) -> str:
    """What is told after it was hidden."""
    said = _tr('"{title}" is hidden').format(title=title_of(collection))
    still = _still(collection)
    return f"{said}; {still}" if still else said


def _still(collection: CalendarCollection) -> str:
    """What its entries do although nobody sees them."""
    if not collection.busy:
        return _tr("one is still reminded of its entries") if collection.is_reminding else ""
    if collection.is_reminding:
        return _tr("its entries still take their time in the plan, and remind")
    return _tr("its entries still take their time in the plan, but do not remind")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Calendars", text)
