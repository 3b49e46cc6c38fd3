"""What is on an X display, by Xlib itself: a tool that is started for each look is too slow."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from typing import Any

VIEWABLE, ALL_PLANES, Z_PIXMAP = 2, ctypes.c_ulong(-1), 2
LEAST_WIDTH, LEAST_HEIGHT = 300, 200
"""Of a program's window; smaller ones are hints and hidden helpers."""

Window = ctypes.c_ulong


class Attributes(ctypes.Structure):
    """XWindowAttributes(3)."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        *((name, ctypes.c_void_p) for name in ("visual",)),
        ("root", Window),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing")),
        *((name, ctypes.c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("map_installed", "map_state")),
        *((name, ctypes.c_long) for name in ("all_events", "your_events", "do_not_propagate")),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


class Image(ctypes.Structure):
    """The beginning of XImage (Xlib.h)."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("order", "unit", "bit_order", "pad", "depth", "line")),
    )


class Display:
    """Raises OSError where there is no Xlib or no such display."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._xlib = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        for function, kind in (
            ("XOpenDisplay", ctypes.c_void_p),
            ("XDefaultRootWindow", Window),
            ("XGetImage", ctypes.POINTER(Image)),
        ):
            getattr(self._xlib, function).restype = kind
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self._ignore = handler(lambda _display, _error: 0)  # a window may be gone since
        self._xlib.XSetErrorHandler(self._ignore)
        opened = self._xlib.XOpenDisplay(name.encode())
        if not opened:
            raise OSError(f"no display {name}")
        self._display = ctypes.c_void_p(opened)
        self._root = Window(self._xlib.XDefaultRootWindow(self._display))

    def close(self) -> None:
        self._xlib.XCloseDisplay(self._display)

    def windows(self) -> Iterator[tuple[int, Attributes]]:
        """Those of programs that can be seen."""
        for window in self._children():
            seen = Attributes()
            known = self._xlib.XGetWindowAttributes(
                self._display, Window(window), ctypes.byref(seen)
            )
            if (
                known
                and seen.map_state == VIEWABLE
                and seen.width >= LEAST_WIDTH
                and seen.height >= LEAST_HEIGHT
                and not seen.override_redirect
            ):
                yield window, seen

    def _children(self) -> list[int]:
        root, parent, children = Window(), Window(), ctypes.POINTER(Window)()
        count = ctypes.c_uint()
        found: tuple[Any, ...] = (root, parent, children, count)
        self._xlib.XQueryTree(self._display, self._root, *map(ctypes.byref, found))
        windows = [int(children[index]) for index in range(count.value)]
        if windows:
            self._xlib.XFree(children)
        return windows

    def colours(self, window: int, seen: Attributes) -> set[bytes]:
        """Of three rows of pixels across the window, and of its middle column."""
        rows = [(0, seen.height * part // 4, seen.width, 1) for part in (1, 2, 3)]
        column = (seen.width // 2, 0, 1, seen.height)
        return set().union(*(self._pixels(window, area) for area in (*rows, column)))

    def _pixels(self, window: int, area: tuple[int, int, int, int]) -> set[bytes]:
        image = self._xlib.XGetImage(self._display, Window(window), *area, ALL_PLANES, Z_PIXMAP)
        if not image:
            return set()
        size = image.contents.line * image.contents.height
        data = ctypes.string_at(image.contents.data, size)
        self._xlib.XDestroyImage(image)
        return {data[place : place + 3] for place in range(0, size, 4)}
