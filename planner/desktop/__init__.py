"""The window. The only package that imports PySide6."""

from planner.desktop.late_signatures import import_pyside

import_pyside()
