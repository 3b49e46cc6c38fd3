"""The mouse and the keyboard on days with their hours, and on what lasts all day above them."""

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.halves import Below
from planner.desktop.week.header import Header
from planner.desktop.week.hours_scroll import HoursScroll
from planner.desktop.week.keyboard import Keyboard
from planner.desktop.week.mouse import Mouse
from planner.desktop.week.selecting import Selecting


class Hands:
    def __init__(
        self, canvas: Canvas, header: Header, scroll: HoursScroll, selecting: Selecting
    ) -> None:
        """What comes last sees an event first."""
        self.keyboard = Keyboard(canvas, selecting)
        self.mouse = Mouse(canvas)
        self.mouse.lane = header
        self.above = header.mouse
        self.above.hours = Below(canvas, scroll.show_point)
        canvas.installEventFilter(self.above)
