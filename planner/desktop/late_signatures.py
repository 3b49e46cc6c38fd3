"""PySide without what it brings along for help texts, until somebody wants one of them.

The first import of PySide compiles a dozen Python files out of its library, with regular
expressions of many kilobytes: the texts of signatures, type hints and wrong calls. At each start
that takes as long as all of Qt's libraries. Here these files wait until one of their names is
asked for, as `inspect.signature` or a call with wrong arguments does.

PySide also reads the source of every module that is imported after it, in search of its
`__feature__`s. We have none: it gets none, and imports are Python's own again.
"""

import builtins
from collections.abc import Callable
from threading import RLock
from typing import Any

WAITING = "from planner.desktop.late_signatures import late; __getattr__ = late(globals())"
LATE = {
    f"shibokensupport/{name}.py": f"{WAITING}; {known}"
    for name, known in {
        "feature": "feature_import = feature_imported = lambda *_given, **_named: None",
        "signature/mapping": "update_mapping = lambda: __getattr__('update_mapping')()",
        "signature/errorhandler": "",
        "signature/layout": "",
        "signature/parser": "",
        "signature/lib/enum_sig": "",
        "signature/lib/pyi_generator": "",
        "signature/lib/tool": "",
    }.items()
}
"""What stands in for a file until then, with those names that PySide looks up unasked. Where it
has other files, or keeps them on the disk (SBK_EMBED), they come early, as they would without us.
"""

_lock = RLock()
_sources: dict[str, bytes] = {}


def import_pyside() -> None:
    """To come before all other imports of PySide; behind one it only gives imports back."""
    compiled = builtins.compile
    builtins.compile = _late(compiled)
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415
    finally:
        builtins.compile = compiled
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _late(compiled: Callable[..., Any]) -> Callable[..., Any]:
    def compile_later(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if filename not in LATE:
            return compiled(source, filename, mode, *rest, **named)
        _sources[filename] = source
        return compiled(LATE[filename], filename, mode)

    return compile_later


def late(module: dict[str, Any]) -> Callable[[str], Any]:
    """The `__getattr__` of a module (PEP 562) that runs its source when it is first asked."""

    def ask(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        with _lock:
            if module.pop("__getattr__", None) is not None:
                filename = module["__file__"]
                exec(compile(_sources.pop(filename), filename, "exec"), module)
        try:
            return module[name]
        except KeyError:
            raise AttributeError(name) from None

    return ask
