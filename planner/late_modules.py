"""Modules that others import and a start never uses: they wait until somebody asks them."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from threading import RLock
from types import ModuleType
from typing import Any

NOTHING: Mapping[str, Mapping[str, object]] = {}

_lock = RLock()


def let_wait(names: Iterable[str], known: Mapping[str, Mapping[str, object]] = NOTHING) -> None:
    """Puts in the place of each a module that becomes it with the first look at what it has, but
    for what is `known` of it, by module and name.

    What is there already stays.
    """
    for name in names:
        if name not in sys.modules:
            sys.modules[name] = module = ModuleType(name)
            vars(module).update(known.get(name, {}))
            vars(module)["__getattr__"] = _asking(module)  # PEP 562


def _asking(stand_in: ModuleType) -> Callable[[str], Any]:
    def ask(attribute: str) -> Any:
        with _lock:
            name = stand_in.__name__
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]
            module = import_module(name)
            vars(stand_in).update(vars(module))
        return getattr(module, attribute)

    return ask
