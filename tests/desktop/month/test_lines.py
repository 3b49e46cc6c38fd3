from datetime import UTC, date, datetime, timedelta

from planner.desktop.month.geometry import MonthGeometry
from planner.desktop.month.lines import month_lines
from planner.desktop.week.gestures import Grip
from planner.desktop.week.items import Item, ItemKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONTH = MonthGeometry(date(2026, 10, 26), 6, "UTC", 1050, 700)
FIRST = datetime(2026, 11, 2, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def item(uid: str, start: datetime, length: timedelta, *, all_day: bool = False) -> Item:
    return Item(
        uid=Uid(uid),
        entry=Uid(uid),
        interval=Interval(start, start + length),
        title=uid,
        kind=ItemKind.MEETING,
        all_day=all_day,
    )


def test_what_lasts_for_days_is_a_bar_in_each_of_its_weeks() -> None:
    trip = item("trip", FIRST + 5 * DAY, 4 * DAY, all_day=True)

    first, second = month_lines([trip], MONTH).lines

    assert first.area.left() == MONTH.left(5) + 4
    assert (first.starts_here, first.ends_here) == (True, False)
    assert (second.starts_here, second.ends_here) == (False, True)
    assert second.area.right() == MONTH.left(2) - 5


def test_bars_come_first_and_lines_follow_by_time() -> None:
    late, early = item("late", FIRST + 15 * HOUR, HOUR), item("early", FIRST + 9 * HOUR, HOUR)
    fair = item("fair", FIRST, DAY, all_day=True)

    lines = month_lines([early, late, fair], MONTH).lines

    tops = {line.item.uid: line.area.top() for line in lines}
    assert tops["fair"] < tops["early"] < tops["late"]


def test_a_night_is_on_the_day_on_which_it_begins() -> None:
    (line,) = month_lines([item("night", FIRST + 22 * HOUR, 6 * HOUR)], MONTH).lines

    assert MONTH.day_at(line.area.center()) == FIRST.date()


def test_what_has_no_room_is_counted_and_the_count_leads_to_its_day() -> None:
    crowd = [item(str(n), FIRST + (8 + n) * HOUR, HOUR) for n in range(9)]

    found = month_lines(crowd, MONTH)

    (more,) = found.others
    assert more.day == FIRST.date()
    assert len(found.lines) + more.count == 9
    assert found.hit_at(more.area.center()).others == FIRST.date()
    assert all(not line.area.intersects(more.area) for line in found.lines)


def test_no_line_covers_another() -> None:
    items = [
        item(str(n), FIRST + (n % 11) * DAY + n * HOUR, HOUR + (n % 4) * 30 * HOUR)
        for n in range(60)
    ]

    found = month_lines(items, MONTH)
    areas = [each.area for each in (*found.lines, *found.others)]

    assert not any(one.intersects(other) for n, one in enumerate(areas) for other in areas[n + 1 :])


def test_only_bars_have_ends_to_take_hold_of() -> None:
    fair, talk = item("fair", FIRST, DAY, all_day=True), item("talk", FIRST + 9 * HOUR, HOUR)
    found = month_lines([fair, talk], MONTH)
    bar, line = found.lines

    assert found.hit_at(bar.area.topRight()).grip is Grip.END
    assert found.hit_at(line.area.topRight()).grip is Grip.BODY
