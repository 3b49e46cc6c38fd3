"""Whether a window can open here, which Qt does not say: it aborts. Standard library only."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
X11_PLATFORM = "Qt/plugins/platforms/libqxcb.so"
"""Below the folder of PySide: what it loads for a display of X11, with all that this needs."""


def is_ready() -> bool:
    """False where something is missing, or where that takes a longer look."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY")) and has_fonts() and _has_x11() and display_answers()


def _has_x11() -> bool:
    found = find_spec("PySide6")
    folders = found.submodule_search_locations if found else None
    return any(loads(str(Path(folder, X11_PLATFORM))) for folder in folders or ())


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    """Without any font Qt draws no text and says nothing."""
    return any(
        name.endswith(FONT_ENDINGS)
        for folder in FONT_FOLDERS
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def has_display_variable() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def display_answers() -> bool:
    """Whether a window could open: Qt aborts instead of saying so."""
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return has_display_variable()
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers) or bool(os.environ.get("WAYLAND_DISPLAY"))
