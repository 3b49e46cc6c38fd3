"""Dataclasses that do not slow down the start.

To compile the text of seven methods costs every frozen dataclass of the standard library half a
millisecond or more, and the program has hundreds, most of which a start never makes an object of.
This `dataclass` gives them the same fields, methods and errors in a tenth of the time.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import partial
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

Fields = tuple[Field[Any], ...]
Text = Callable[[type, Fields, dict[str, Any]], str]

SIGNS = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 (it is given on)
else:

    def dataclass(*, order: bool = False, kw_only: bool = False, **how: bool) -> Any:
        """What is not frozen with slots is the standard library's."""
        if how == {"frozen": True, "slots": True}:
            return lambda cls: _value(cls, order=order, kw_only=kw_only)
        return dataclasses.dataclass(order=order, kw_only=kw_only, **how)


def _value(cls: type, *, order: bool, kw_only: bool) -> type:
    own = set(vars(cls))
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # the standard library would work out a signature
    made: type = dataclasses.dataclass(
        init=False, repr=False, eq=False, slots=True, kw_only=kw_only
    )(cls)
    fields = dataclasses.fields(made)
    compiled = {"__init__": _init_text, "__eq__": _equality_text, "__hash__": _hash_text}
    compiled |= {name: partial(_order_text, name, sign) for name, sign in SIGNS if order}
    methods: dict[str, Any] = {n: _first(made, n, fields, text) for n, text in compiled.items()}
    methods |= _state(fields) | {"__repr__": _repr(fields)}
    methods |= {"__setattr__": _refuse("assign to"), "__delattr__": _refuse("delete")}
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _first(made: Any, name: str, fields: Fields, text: Text) -> Callable[..., Any]:
    """Compiles the method when it is first called, and puts it in the place of this one."""

    def method(self: Any, *given: Any, **named: Any) -> Any:
        known: dict[str, Any] = {"MISSING": MISSING}
        exec(text(made, fields, known), known)
        compiled: Callable[..., Any] = known[name]
        compiled.__qualname__ = f"{made.__qualname__}.{name}"
        setattr(made, name, compiled)
        return compiled(self, *given, **named)

    return method


def _init_text(made: type, fields: Fields, known: dict[str, Any]) -> str:
    """Sets through the slots, past the refusal."""
    positional, named, body = ["self"], ["*"], ["pass"]
    for each in fields:
        name = value = each.name
        known[f"_set_{name}"] = getattr(made, name).__set__
        parameter = name
        if each.default is not MISSING:
            known[f"_default_{name}"] = each.default
            parameter = f"{name}=_default_{name}"
        elif each.default_factory is not MISSING:
            known[f"_make_{name}"] = each.default_factory
            parameter = f"{name}=MISSING"
            value = f"_make_{name}() if {name} is MISSING else {name}"
        (named if each.kw_only else positional).append(parameter)
        body.append(f"_set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    parameters = ", ".join(positional + (named if len(named) > 1 else []))
    return f"def __init__({parameters}):\n " + "\n ".join(body)


def _equality_text(_: type, fields: Fields, __: dict[str, Any]) -> str:
    return _comparing("__eq__", "==", fields)


def _order_text(name: str, sign: str, _: type, fields: Fields, __: dict[str, Any]) -> str:
    return _comparing(name, sign, fields)


def _comparing(name: str, sign: str, fields: Fields) -> str:
    return (
        f"def {name}(self, other):\n"
        " if other.__class__ is self.__class__:\n"
        f"  return {_compared('self', fields)} {sign} {_compared('other', fields)}\n"
        " return NotImplemented"
    )


def _hash_text(_: type, fields: Fields, __: dict[str, Any]) -> str:
    return f"def __hash__(self):\n return hash({_compared('self', fields)})"


def _compared(name: str, fields: Fields) -> str:
    return "(" + "".join(f"{name}.{each.name}, " for each in fields if each.compare) + ")"


def _state(fields: Fields) -> dict[str, Any]:
    """For pickle and copy, which set what cannot be set."""

    def values(self: Any) -> list[Any]:
        return [getattr(self, each.name) for each in fields]

    def take(self: Any, values: list[Any]) -> None:
        for each, value in zip(fields, values, strict=True):
            object.__setattr__(self, each.name, value)

    return {"__getstate__": values, "__setstate__": take}


def _repr(fields: Fields) -> Callable[[Any], str]:
    @recursive_repr()
    def text_of(self: Any) -> str:
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields if each.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    return text_of


def _refuse(verb: str) -> Callable[..., None]:
    def refuse(_: object, name: str, *_value: object) -> None:
        raise FrozenInstanceError(f"cannot {verb} field {name!r}")

    return refuse
