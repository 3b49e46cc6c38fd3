from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from planner.desktop.month.geometry import TOP, MonthGeometry

MONTH = MonthGeometry(date(2026, 10, 26), 6, "Europe/Lisbon", 1001, 701)


@given(st.integers(0, 1000), st.integers(TOP, 700))
def test_a_point_is_on_the_day_whose_cell_holds_it(x: int, y: int) -> None:
    assert MONTH.cell(MONTH.day_at(QPoint(x, y))).contains(x, y)


def test_a_point_outside_is_on_the_nearest_day() -> None:
    assert MONTH.day_at(QPoint(-5, -5)) == date(2026, 10, 26)
    assert MONTH.day_at(QPoint(5000, 5000)) == date(2026, 12, 6)


def test_the_cells_fill_the_month_without_a_gap() -> None:
    cells = [MONTH.cell(day) for day in MONTH.days()]

    assert sum(cell.width() * cell.height() for cell in cells) == 1001 * (701 - TOP)


def test_the_span_has_the_hours_of_a_zone_with_a_change() -> None:
    autumn = MonthGeometry(date(2026, 9, 28), 5, "Europe/Lisbon", 700, 500)

    assert autumn.span.length == timedelta(days=35, hours=1)
