"""The parts of the window that its first picture is painted of and that others build on."""

from planner.desktop.calendar_view import CalendarView
from planner.desktop.colours import Colours
from planner.desktop.document import Document
from planner.desktop.key_map import KeyMap
from planner.desktop.preferences import Preferences
from planner.desktop.quick_add_bar import QuickAddBar
from planner.desktop.viewing import Viewing
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class FirstParts:
    document: Document
    preferences: Preferences
    colours: Colours
    key_map: KeyMap
    week: CalendarView
    viewing: Viewing
    quick_add: QuickAddBar
