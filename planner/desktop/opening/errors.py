"""The one hook for errors: a sentence for what the user can mend, a report for our mistakes."""

import sys
from collections.abc import Callable
from types import TracebackType

import PySide6

from planner.desktop.look.formats import told
from planner.domain.errors import PlannerError


class ErrorHook:
    """Takes the place of `sys.excepthook` between `install` and `remove`."""

    def __init__(self, tell: Callable[[str], None], report: Callable[[str], None]) -> None:
        """`tell` shows a sentence, `report` a crash report."""
        self._tell = tell
        self._report = report

    def install(self) -> None:
        sys.excepthook = self

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, PlannerError):
            self._tell(told(error.sentence))
        elif isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._report(crash_report(error, trace))


def crash_report(error: BaseException, trace: TracebackType | None) -> str:
    from planner.mistakes import mistake_report  # noqa: PLC0415 (a quicker start)

    return mistake_report(error, trace, f"PySide6 {PySide6.__version__}")
