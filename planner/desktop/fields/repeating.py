"""How an event repeats, as its fields write and read it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.event_times import event_of
from planner.desktop.fields.field import Editable, Field, Reading, Shape, parsed_due
from planner.domain.bounded_rule import parsed
from planner.domain.clock import day_span, local_time
from planner.domain.errors import InvalidValue
from planner.domain.recurrence import Recurrence
from planner.domain.rule_text import parts_of, text_of

NEVER = ""
CHOICES = (
    (NEVER, QT_TRANSLATE_NOOP("Entry", "never")),
    ("FREQ=DAILY", QT_TRANSLATE_NOOP("Entry", "every day")),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", QT_TRANSLATE_NOOP("Entry", "Monday to Friday")),
    ("FREQ=WEEKLY", QT_TRANSLATE_NOOP("Entry", "every week")),
    ("FREQ=WEEKLY;INTERVAL=2", QT_TRANSLATE_NOOP("Entry", "every two weeks")),
    ("FREQ=MONTHLY", QT_TRANSLATE_NOOP("Entry", "every month")),
    ("FREQ=YEARLY", QT_TRANSLATE_NOOP("Entry", "every year")),
)
ENDS = ("UNTIL", "COUNT")
SECOND = timedelta(seconds=1)


def _rule_text(entry: Editable, _reading: Reading) -> str:
    """Without its end, which is a field of its own."""
    recurrence = event_of(entry).recurrence
    if recurrence is None:
        return NEVER
    parts = parts_of(recurrence.rule)
    return text_of({name: value for name, value in parts.items() if name not in ENDS})


def _with_rule(entry: Editable, text: str, _reading: Reading) -> Editable:
    """Ends when it did."""
    event = event_of(entry)
    if not text.strip():
        return replace(event, recurrence=None)
    if "=" not in text:
        raise InvalidValue(
            '"{text}" is no way to repeat; choose one, or write a rule such as '
            "FREQ=MONTHLY;BYDAY=2TU.",
            text=text,
        )
    parts = parts_of(text)
    before = event.recurrence
    if before is not None and not parts.keys() & set(ENDS):
        old = parts_of(before.rule)
        parts |= {name: old[name] for name in ENDS if name in old}
    rule = text_of(parts)
    parsed(rule, event.start, event.zone)
    changed = Recurrence(rule=rule) if before is None else replace(before, rule=rule)
    return replace(event, recurrence=changed)


def _end_text(entry: Editable, _reading: Reading) -> str:
    event = event_of(entry)
    parts = {} if event.recurrence is None else parts_of(event.recurrence.rule)
    if "UNTIL" in parts:
        moment = datetime.fromisoformat(parts["UNTIL"])
        if "T" in parts["UNTIL"]:
            moment = local_time(moment.replace(tzinfo=UTC), event.zone)
        return f"{moment:%Y-%m-%d}"
    return parts.get("COUNT", "")


def _with_end(entry: Editable, text: str, reading: Reading) -> Editable:
    """A number of times, or the last day."""
    event = event_of(entry)
    if event.recurrence is None:
        if text.strip():
            raise InvalidValue("It does not repeat; choose first how often it does.")
        return event
    parts = {n: v for n, v in parts_of(event.recurrence.rule).items() if n not in ENDS}
    if text.strip().isdecimal():
        parts["COUNT"] = text.strip()
    elif text.strip():
        parts["UNTIL"] = _until(text, reading, event.zone)
    rule = text_of(parts)
    parsed(rule, event.start, event.zone)
    return replace(event, recurrence=replace(event.recurrence, rule=rule))


def _until(text: str, reading: Reading, zone: str) -> str:
    """The last instant of the day."""
    due = parsed_due(text, reading)
    assert due is not None
    end = day_span(local_time(due, reading.zone).date(), zone).end
    return f"{end - SECOND:%Y%m%dT%H%M%SZ}"


REPEATS = Field(
    "repeats", QT_TRANSLATE_NOOP("Entry", "Repeats"), _rule_text, _with_rule, Shape.OFFER, CHOICES
)
REPEATS_UNTIL = Field(
    "until", QT_TRANSLATE_NOOP("Entry", "Last day or times"), _end_text, _with_end
)
OF_A_SERIES = (REPEATS.name, REPEATS_UNTIL.name)
