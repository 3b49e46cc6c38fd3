"""What is said of work that does not fit."""

from datetime import timedelta

from planner.domain.ids import Uid
from planner.domain.message import Message, english
from planner.scheduling.building.build import build
from planner.scheduling.fitting.fit_words import overdue_words, proof_words, without_place_words
from planner.scheduling.problem.feasibility import Shortfall
from tests.scheduling.weeks import LISBON, NOW, at, task, week

CALENDAR = week(
    *(task(f"t{n}", 60, due_date=at(1, "17:30")) for n in range(4)),
    task("soon", 60, due_date=NOW + timedelta(minutes=2)),
)
PLANNING = build(CALENDAR, NOW)


def words(message: Message) -> str:
    return english(message, LISBON, NOW)


def jobs(*names: str) -> tuple[int, ...]:
    return tuple(PLANNING.numbers[Uid(name)][0] for name in names)


def shortfall(*names: str) -> Shortfall:
    start, end = (PLANNING.axis.floor(at(0, clock)) for clock in ("09:00", "10:00"))
    return Shortfall(start, end, needed=180, available=60, jobs=jobs(*names))


def test_the_proof_says_how_much_is_needed_and_there() -> None:
    one = words(proof_words(PLANNING, shortfall("t0")))
    several = words(proof_words(PLANNING, shortfall("t0", "t1")))
    assert one == "Between Mon 09:00 and Mon 10:00 T0 needs 3 h 00 and has 1 h 00"
    assert several.endswith("2 tasks need 3 h 00 and have 1 h 00: T0, T1")


def test_many_overdue_tasks_are_summed_up() -> None:
    overdue = jobs("t0", "t1", "t2", "t3")
    (few, *others) = overdue_words(CALENDAR, PLANNING, overdue[:3], at(2, "09:00"))
    (summed_up,) = overdue_words(CALENDAR, PLANNING, overdue, at(2, "09:00"))
    assert words(few) == "T0 is overdue: it was due Tue 17:30"
    assert len(others) == 2
    assert words(summed_up) == "4 tasks are overdue: T0, T1, T2, T3"


def test_a_date_before_the_next_minute_of_the_grid_is_not_called_past() -> None:
    (message,) = overdue_words(CALENDAR, PLANNING, jobs("soon"), NOW)
    assert words(message) == "Soon is due Mon 09:02, too soon for any work"


def test_work_without_a_place_is_told_with_its_length() -> None:
    (message,) = without_place_words(PLANNING, dict.fromkeys(jobs("t2"), 45))
    assert words(message) == "T2, 45 min: finds no place"
