"""What the machine tells about its user: the time zone, the name; and how to give way on it."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = Path("/etc/localtime")
TIMEZONE = Path("/etc/timezone")
M_ARENA_MAX = -8
"""How many heaps there may be (malloc.h)."""
BEHIND = 5
"""By how much: of one core that both want such a process then gets a quarter."""


def system_zone(environment: dict[str, str] | None = None) -> str:
    """The IANA name of the system's zone, "UTC" where none can be told.

    Read in the order of POSIX and systemd: TZ, the link /etc/localtime, /etc/timezone.
    """
    variables = os.environ if environment is None else environment
    named = variables.get("TZ", "").removeprefix(":")
    candidates = (_zone_of(named), named, _zone_of(_target(LOCALTIME)), _first_line(TIMEZONE))
    return next((name for name in candidates if name and _is_zone(name)), "UTC")


def give_way() -> None:
    """For a process beside the window, which goes first from now on where the system knows of that
    (POSIX, nice); a process cannot take it back.
    """
    if hasattr(os, "nice"):
        os.nice(BEHIND)


def share_memory() -> None:
    """What one thread has freed is there for the others, where the C library would keep it for each
    alone (glibc, mallopt(3)). Before there are threads.
    """
    _ask_c_library("mallopt", M_ARENA_MAX, 1)


def give_memory_back() -> None:
    """What the C library keeps of freed memory, where it is told to (glibc, malloc_trim(3))."""
    _ask_c_library("malloc_trim", 0)


def _ask_c_library(name: str, *values: int) -> None:
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (a quicker start)

    with suppress(OSError, AttributeError):  # another C library
        getattr(ctypes.CDLL(None), name)(*values)


def system_user() -> str:
    """alex@laptop: who works, and where."""
    return f"{_login()}@{_host()}"


def _login() -> str:
    named = (os.environ.get(name, "") for name in ("LOGNAME", "USER", "USERNAME"))
    return next((name for name in named if name), "") or _account()


def _account() -> str:
    try:
        import pwd  # noqa: PLC0415 (not on Windows, where USERNAME is set)

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return "somebody"


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    return os.environ.get("COMPUTERNAME", "somewhere")


def _zone_of(path: str) -> str:
    """Europe/Lisbon of /usr/share/zoneinfo/Europe/Lisbon."""
    _, found, name = path.partition("zoneinfo/")
    return name if found else ""


def _target(link: Path) -> str:
    try:
        return str(link.resolve())
    except OSError:
        return ""


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").split("\n", 1)[0].strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name).key)
    except (LookupError, ValueError, OSError):
        return False
