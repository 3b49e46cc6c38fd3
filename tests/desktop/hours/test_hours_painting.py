"""Strokes over hours."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from planner.desktop.hours.hours_painting import (
    DAY,
    Spans,
    Stroke,
    kind_at,
    painted,
    painted_week,
)
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.hours_text import parsed_spans, spans_text

CORE, FLEXIBLE = HoursKind.CORE, HoursKind.FLEXIBLE
NOTHING: tuple[Spans, ...] = ((),) * 7
MONDAY = 0
SUNDAY = 6


def after(text: str, start: int, end: int, kind: HoursKind | None) -> str:
    """Hours as they are written, in hours from midnight."""
    return spans_text(painted(parsed_spans(text), start * 60, end * 60, kind)[0])


def test_a_stroke_adds_joins_cuts_and_takes_away() -> None:
    assert after("", 9, 12, CORE) == "09:00–12:00"
    assert after("09:00–12:00", 12, 14, CORE) == "09:00–14:00"
    assert after("09:00–17:00", 12, 13, None) == "09:00–12:00, 13:00–17:00"
    assert after("09:00–17:00", 16, 20, FLEXIBLE) == "09:00–16:00, 16:00–20:00 flexible"
    assert after("09:00–17:00", 0, 24, None) == ""


def test_hours_past_midnight_are_the_days_before() -> None:
    assert after("", 22, 26, FLEXIBLE) == "22:00–02:00 flexible"
    assert after("22:00–02:00", 25, 26, None) == "22:00–01:00"
    assert after("", 0, 24, CORE) == "00:00–00:00"


def test_what_begins_after_midnight_is_the_next_days() -> None:
    week = painted_week(NOTHING, Stroke(SUNDAY, SUNDAY, 25 * 60, 27 * 60, CORE))
    assert week[SUNDAY] == ()
    assert week[MONDAY] == (HoursSpan(time(1), time(3)),)


def test_a_day_that_does_not_end_is_cut_at_midnight() -> None:
    week = painted_week(NOTHING, Stroke(MONDAY, MONDAY, 0, 30 * 60, CORE))
    assert spans_text(week[0]) == "00:00–00:00"
    assert spans_text(week[1]) == "00:00–06:00"
    week = painted_week(NOTHING, Stroke(MONDAY, MONDAY, 60, 30 * 60, CORE))
    assert spans_text(week[0]) == "01:00–00:00"
    assert spans_text(week[1]) == "00:00–06:00"


KINDS = st.sampled_from([CORE, FLEXIBLE, None])
STROKES = st.builds(
    lambda day, more, start, length, kind: Stroke(
        day, min(day + more, 6), start * 30, min(start + length, 60) * 30, kind
    ),
    st.integers(0, 6),
    st.integers(0, 6),
    st.integers(0, 59),
    st.integers(1, 60),
    KINDS,
)


@given(st.lists(STROKES, max_size=8))
def test_any_strokes_give_hours_that_the_last_one_can_be_read_from(strokes: list[Stroke]) -> None:
    week: tuple[Spans, ...] = NOTHING
    for stroke in strokes:
        week = painted_week(week, stroke)
        HoursProfile(weekdays=week)
        if stroke.start < DAY:
            assert kind_at(week[stroke.last], stroke.start) is stroke.kind


def test_what_is_handed_on_over_a_full_day_is_not_lost() -> None:
    sunday = parsed_spans("23:00-22:30")
    monday = parsed_spans("22:00-02:00")
    week = painted_week((monday, (), (), (), (), (), sunday), Stroke(6, 6, 1380, 1440, None))
    assert spans_text(week[0]) == "00:00–00:00"
    assert spans_text(week[1]) == "00:00–02:00"
