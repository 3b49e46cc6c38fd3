"""The window. The only package that imports PySide6."""

from planner.desktop.late_signatures import import_pyside
from planner.desktop.quick_enums import make_enums_quickly
from planner.late_modules import let_wait

LATE = ("bz2", "inspect", "ipaddress", "json", "lzma", "tempfile", "traceback")
"""Of the standard library: what PySide, `dataclasses`, `pathlib` and TinyDB import in case."""

let_wait(LATE)
make_enums_quickly()
import_pyside()
