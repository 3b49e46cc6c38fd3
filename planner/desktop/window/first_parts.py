"""The parts of the window that its first picture is painted of and that others build on."""

from planner.desktop.document.colours import Colours
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.views.viewing import Viewing
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
