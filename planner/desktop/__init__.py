"""The window. The only package that imports PySide6."""

from planner.desktop.late_signatures import import_pyside
from planner.desktop.quick_enums import make_enums_quickly

make_enums_quickly()
import_pyside()
