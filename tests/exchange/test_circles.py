from hypothesis import given
from hypothesis import strategies as st

from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.exchange.circles import circle_text, circles


def tasks(*depends: str) -> dict[Uid, Task]:
    """Named a, b, c … by their place; each string names those that one waits for."""
    found = {}
    for number, others in enumerate(depends):
        uid = Uid("abcdefgh"[number])
        waits = tuple(Uid(other) for other in others)
        found[uid] = Task(uid=uid, summary=uid.upper(), depends_on=waits)
    return found


def test_a_chain_is_no_circle() -> None:
    assert circles("abc", tasks("b", "c", "")) == {}


def test_one_task_of_a_circle_waits_for_nothing() -> None:
    found = circles("abc", tasks("b", "c", "a"))
    assert [(uid, circle_text(circle)) for uid, circle in found.items()] == [
        ("c", 'These tasks would wait for each other in a circle: "A" → "B" → "C" → "A".')
    ]


def test_only_what_may_change_is_changed() -> None:
    assert list(circles("a", tasks("b", "c", "a"))) == ["a"]


def test_a_task_that_waits_for_itself() -> None:
    assert list(circles("a", tasks("a"))) == ["a"]


def test_a_long_circle_is_told_in_short() -> None:
    text = circle_text([*tasks("", "", "", "", "", "", "", "").values()])
    assert text.endswith('"A" → "B" → "C" → "D" → … → "H".')


@given(st.lists(st.text("abcdef", max_size=4), min_size=6, max_size=6))
def test_nothing_waits_in_a_circle_afterwards(depends: list[str]) -> None:
    before = tasks(*depends)
    broken = circles(before, before)
    left = {uid: set() if uid in broken else set(task.depends_on) for uid, task in before.items()}
    while ready := [uid for uid, waits in left.items() if not waits]:
        left = {uid: waits - set(ready) for uid, waits in left.items() if uid not in ready}
    assert left == {}
