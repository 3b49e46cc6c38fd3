"""Runs of windows that touch: no free segment reaches from one run into another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from planner.scheduling.problem.problem import Span, Window


class Stretches:
    """The runs, in order of time; asked by their positions."""

    def __init__(self, windows: Iterable[Window]) -> None:
        self.spans: list[Span] = []
        self.windows: list[list[Window]] = []
        for window in sorted(windows, key=lambda window: window.start):
            if self.spans and window.start <= self.spans[-1][1]:
                start, end = self.spans[-1]
                self.spans[-1] = start, max(end, window.end)
                self.windows[-1].append(window)
            else:
                self.spans.append((window.start, window.end))
                self.windows.append([window])
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]

    def touched(self, start: int, end: int) -> range:
        """The positions of the runs that [start, end) reaches into."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))
