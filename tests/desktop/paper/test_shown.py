"""Which days are printed, and what stands over them."""

from datetime import date

import pytest

from planner.desktop.look.view_kind import ViewKind
from planner.desktop.paper.shown import Printed
from planner.domain.calendar import Calendar
from tests.desktop.weeks import NOW, ZONE


@pytest.mark.parametrize(
    ("kind", "first", "count"),
    [
        (ViewKind.DAY, date(2026, 11, 25), 1),
        (ViewKind.WEEK, date(2026, 11, 23), 7),
        (ViewKind.WORK_WEEK, date(2026, 11, 23), 5),
        (ViewKind.AGENDA, date(2026, 11, 23), 7),
    ],
)
def test_the_days_are_those_of_the_view_and_of_an_agenda_its_week(
    kind: ViewKind, first: date, count: int
) -> None:
    printed = Printed(Calendar(), kind, date(2026, 11, 25), ZONE, NOW)
    assert (printed.days.first, printed.days.count) == (first, count)
    assert not printed.is_month


def test_a_month_has_its_name() -> None:
    printed = Printed(Calendar(), ViewKind.MONTH, date(2026, 11, 25), ZONE, NOW)
    assert (printed.is_month, printed.title) == (True, "November 2026")
