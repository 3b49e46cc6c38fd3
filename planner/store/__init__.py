"""Keeping a calendar: TinyDB behind one small interface. Nothing else knows TinyDB."""

import sys

from planner.late_modules import let_wait

let_wait(["msgspec.inspect"])

if "typing_extensions" not in sys.modules:
    # msgspec takes nothing from there that Python 3.11 has not: it does without, and sooner.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]
