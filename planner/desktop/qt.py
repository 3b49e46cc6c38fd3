"""The way in which Qt is brought in for the window: without what the first picture does without."""

from planner.desktop.late_signatures import import_pyside
from planner.desktop.quick_enums import make_enums_quickly
from planner.late_modules import let_wait

LATE = ("bz2", "copy", "inspect", "ipaddress", "json", "lzma", "shutil", "tempfile", "traceback")
"""Of the standard library: what PySide, `dataclasses`, `pathlib` and TinyDB import in case."""


def bring_in_qt() -> None:
    """Before all other imports of PySide."""
    let_wait(LATE)
    make_enums_quickly()
    import_pyside()
