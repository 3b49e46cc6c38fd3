"""The way in which Qt is brought in for the window: without what the first picture does without."""

import os

from planner.desktop.late_signatures import import_pyside
from planner.desktop.quick_enums import make_enums_quickly
from planner.late_modules import let_wait

LATE = (
    "bz2",
    "copy",
    "inspect",
    "ipaddress",
    "json",
    "lzma",
    "platform",
    "shutil",
    "tempfile",
    "traceback",
)
"""Of the standard library: what PySide, `dataclasses`, `pathlib`, `uuid`, TinyDB import in case."""

KNOWN = {"platform": {"system": lambda: os.uname().sysname}} if hasattr(os, "uname") else {}
"""Of them: `uuid`, which msgspec imports, asks for the system's name."""


def bring_in_qt() -> None:
    """Before all other imports of PySide."""
    let_wait(LATE, KNOWN)
    make_enums_quickly()
    import_pyside()
