"""A window in place of another one, at the same work."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planner.desktop.quick_add.quick_add_bar import Line

if TYPE_CHECKING:
    from planner.desktop.window.main_window import MainWindow

PAGES = ("settings", "hours", "keys", "backups", "history", "calendars", "search")
"""Of the side, which show the same when they are opened again."""


def resume(old: "MainWindow", new: "MainWindow") -> None:
    """The view and its day, what is selected, the line that was begun, the page that was open, what
    was told last.
    """
    new.week.show_view(old.week.kind)
    new.show_day(old.week.focused_day)
    new.week.select(old.week.selected)
    if old.quick_add.text:
        new.quick_add.give_back(Line(old.quick_add.text))
    page = _open_page(old)
    if page:
        getattr(new.pages, f"open_{page}")()
    if old.is_complete and not old.toast.isHidden():
        old.toast.hand_over(new.toast)
    if new.document.proposal is not None:
        QTimer.singleShot(0, new.pages, partial(_propose, new))


def _propose(window: "MainWindow") -> None:
    """Again, once the old window listens no more."""
    document = window.document
    document.proposal_changed.emit(document.proposal)


def _open_page(window: "MainWindow") -> str:
    """Empty if it is none of them."""
    if not window.is_complete or window.side.page is None:
        return ""
    pages = window.pages
    made = (name for name in PAGES if pages.has_made(name))
    return next((name for name in made if getattr(pages, name) is window.side.page), "")
