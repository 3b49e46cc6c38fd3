"""What the views have in common that show days without their hours."""

from datetime import date

from PySide6.QtCore import Signal

from planner.desktop.week.day_keyboard import DayKeyboard
from planner.desktop.week.day_mouse import DayMouse
from planner.desktop.week.gestures import Pressed
from planner.desktop.week.page import Page
from planner.override import override


class DayPage(Page):
    day_left = Signal(date)
    """The keyboard went to a day that is not on the page."""

    mouse: DayMouse
    keyboard: DayKeyboard

    def connect_gestures(self) -> None:
        """Once there are a mouse and a keyboard."""
        for source in (self.mouse, self.keyboard):
            source.entry_moved.connect(self.entry_moved)
            source.entry_activated.connect(self.entry_activated)
        self.mouse.edit_wanted.connect(self.edit)
        self.mouse.entry_resized.connect(self.entry_resized)
        self.mouse.dragging.connect(self.dragging)
        self.mouse.pressed.connect(self._press)
        self.mouse.menu_wanted.connect(self.menu_wanted)
        self.mouse.day_wanted.connect(self.day_wanted)
        self.keyboard.entry_removed.connect(self.entry_removed)
        self.keyboard.menu_wanted.connect(self.open_menu)
        self.keyboard.day_opened.connect(lambda: self.day_wanted.emit(self.focused_day))

    @override
    def _press(self, press: Pressed) -> None:
        super()._press(press)
        self._draw_selected()

    @override
    def _mark_proposal(self) -> None:
        self.keyboard.is_proposal_shown = self.has_proposal
