"""When garbage is looked for: between two turns of the window, never in the midst of one."""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds between two looks at whether there may be some."""

MANY = 40_000
"""New objects, net: to look through more of them at once would take a frame."""

DUE = (700, 10, 10)
"""Objects, looks at the youngest and looks at the next, as Python does it by itself."""


class Collector(QObject):
    """In place of Python's own, which looks when so many objects were made, thus mostly while the
    window has most to do, and holds up whatever thread the window waits for.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """What is there now is there to stay: it is never looked through again."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def collect(self) -> None:
        """One generation at most, the oldest that is due."""
        gc.disable()  # a thread that wanted none while it read has turned it on again
        new, *_ = counts = gc.get_count()
        if new > MANY:
            gc.freeze()  # a calendar that was read or changed as a whole: it holds no cycles
            return
        pairs = zip(counts, DUE, strict=True)
        due = [age for age, (count, most) in enumerate(pairs) if count > most]
        if due:
            gc.collect(due[-1])
