"""The way from a folder to an open calendar, with questions where it is damaged."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NoAccess, StoreError
from planner.store.paths import CalendarPaths

if TYPE_CHECKING:
    from planner.store.salvage import Salvage


class Choice(Enum):
    """What the user wants done about it."""

    RESTORE = auto()
    LOOK = auto()
    CLOSE = auto()


Ask = Callable[[PlannerError, "Salvage | None"], Choice]


class Opening:
    """`ask` shows an error with what can still be had, and gives the user's choice."""

    def __init__(
        self, folder: Path, default: Callable[[], Calendar], now: Callable[[], datetime], by: str
    ) -> None:
        self._folder = folder
        self._default = default
        self._now = now
        self._by = by

    def file(
        self, ask: Ask, stack: ExitStack, *, read_only: bool = False, late: bool = False
    ) -> CalendarFile:
        """Asks until it is open; raises the error that the user does not want to do more about.
        `late` is as of `CalendarFile.open`.
        """
        while True:
            try:
                if read_only:
                    from planner.store.looking import looked_at  # noqa: PLC0415 (seldom needed)

                    return stack.enter_context(looked_at(self._folder, self._now()))
                return CalendarFile.open(
                    self._folder, self._default, at=self._now, late=late, by=self._by
                )
            except PlannerError as error:
                read_only = self._answered(error, ask)

    def _answered(self, error: PlannerError, ask: Ask) -> bool:
        """Whether it is to be opened for reading only now."""
        from planner.store.recovery import recover  # noqa: PLC0415 (seldom needed)

        choice = ask(error, self._found(error))
        while choice is Choice.RESTORE:
            try:
                recover(self._folder, self._now(), by=self._by)
            except StoreError as another:
                error = another
                choice = ask(error, self._found(error))
            else:
                return False
        if choice is Choice.LOOK:
            return True
        raise error

    def _found(self, error: PlannerError) -> "Salvage | None":
        if not isinstance(error, DamagedFile | NoAccess):
            return None
        from planner.store.salvage import salvage  # noqa: PLC0415 (seldom needed)

        try:
            return salvage(CalendarPaths(self._folder))
        except StoreError:
            return None
