"""Tasks that would wait for each other, found in one walk through all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.tasks import Task

SHOWN = 5
"""Names of a circle that are told."""


def circles(breakable: Iterable[Uid], tasks: Mapping[Uid, Task]) -> dict[Uid, tuple[Task, ...]]:
    """The tasks of `breakable` that have to wait for nothing, so that no circle is left, each with
    the circle that it closed. Every circle must hold one of them.
    """
    walk = _Walk(frozenset(breakable), tasks)
    for uid in tasks:
        if uid in walk.may_break:
            walk.go(uid)
    return walk.broken


class _Walk:
    """Depth first. `_path` is the way to where it is; what is behind it is done."""

    def __init__(self, may_break: frozenset[Uid], tasks: Mapping[Uid, Task]) -> None:
        self.may_break = may_break
        self.broken: dict[Uid, tuple[Task, ...]] = {}
        self._tasks = tasks
        self._done: set[Uid] = set()
        self._path: dict[Uid, Iterator[Uid]] = {}

    def go(self, start: Uid) -> None:
        if start not in self._done:
            self._enter(start)
        while self._path:
            uid = next(reversed(self._path))
            following = next(self._path[uid], None)
            if following is None:
                self._leave()
            elif following in self._path:
                self._break(following)
            elif following not in self._done and following in self._tasks:
                self._enter(following)

    def _enter(self, uid: Uid) -> None:
        self._path[uid] = iter(self._tasks[uid].depends_on)

    def _leave(self) -> None:
        self._done.add(self._path.popitem()[0])

    def _break(self, first: Uid) -> None:
        """At the last task of the circle that may; those behind it are walked again."""
        path = list(self._path)
        circle = path[path.index(first) :]
        last = next(uid for uid in reversed(circle) if uid in self.may_break)
        while next(reversed(self._path)) != last:
            self._path.popitem()
        self._leave()
        self.broken[last] = tuple(self._tasks[uid] for uid in (*circle, first))


def circle_text(circle: Sequence[Task]) -> Sentence:
    names = [f'"{task.summary}"' for task in circle]
    if len(names) > SHOWN + 1:
        names[SHOWN - 1 : -1] = ["…"]
    return Sentence(
        "These tasks would wait for each other in a circle: {names}.", names=" → ".join(names)
    )
