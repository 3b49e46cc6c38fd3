"""How long the disk lately took to sync."""

from collections import deque
from math import ceil

SLOW = 0.016
"""Seconds: longer than a frame."""

REMEMBERED = 20


class Pace:
    """Of the last syncs, in seconds."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=REMEMBERED)

    def add(self, seconds: float) -> None:
        self._times.append(seconds)

    @property
    def is_slow(self) -> bool:
        """Whether one sync in twenty or more would be felt."""
        times = sorted(self._times)
        return bool(times) and times[ceil(0.95 * len(times)) - 1] > SLOW
