"""Dataclasses that do not slow down the start.

To compile the text of seven methods costs every frozen dataclass of the standard library half a
millisecond or more, and the program has hundreds, most of which a start never makes an object of.
This `dataclass` gives them the same fields, methods and errors in a tenth of the time.
"""

import dataclasses
import operator
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import partial
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

Fields = tuple[Field[Any], ...]
Text = Callable[[type, Fields, dict[str, Any]], str]
Method = Callable[..., Any]

SIGNS = (
    ("__lt__", "<", operator.lt),
    ("__le__", "<=", operator.le),
    ("__gt__", ">", operator.gt),
    ("__ge__", ">=", operator.ge),
)
FEW = 16
"""As many calls as cost what it costs to compile a method."""

UNFIT = object()
"""What only the compiled method has the words for."""

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
    methods: dict[str, Any] = {
        "__init__": _first(made, "__init__", _filling(fields), _init_text),
        **_comparisons(made, fields, order=order),
    }
    methods |= _state(fields) | {"__repr__": _repr(fields)}
    methods |= {"__setattr__": _refuse("assign to"), "__delattr__": _refuse("delete")}
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _comparisons(made: type, fields: Fields, *, order: bool) -> dict[str, Method]:
    names = [each.name for each in fields if each.compare]
    compared: Method = (
        operator.attrgetter(*names)
        if len(names) > 1
        else lambda value: tuple(getattr(value, name) for name in names)
    )
    signs = (("__eq__", "==", operator.eq), *(SIGNS if order else ()))
    return {
        "__hash__": _first(made, "__hash__", lambda self: hash(compared(self)), _hash_text),
        **{
            name: _first(made, name, _comparing(compared, holds), partial(_order_text, name, sign))
            for name, sign, holds in signs
        },
    }


def _comparing(compared: Method, holds: Callable[[Any, Any], bool]) -> Method:
    def compare(self: Any, other: Any) -> Any:
        if other.__class__ is self.__class__:
            return holds(compared(self), compared(other))
        return NotImplemented

    return compare


def _first(made: Any, name: str, plain: Method, text: Text) -> Method:
    """Does without compiling for a few calls; then puts what is compiled in the place of itself."""
    left = FEW

    def method(self: Any, *given: Any, **named: Any) -> Any:
        nonlocal left
        left -= 1
        if left >= 0 and (done := plain(self, *given, **named)) is not UNFIT:
            return done
        known: dict[str, Any] = {"MISSING": MISSING}
        exec(text(made, dataclasses.fields(made), known), known)
        compiled: Method = known[name]
        compiled.__qualname__ = f"{made.__qualname__}.{name}"
        setattr(made, name, compiled)
        return compiled(self, *given, **named)

    return method


def _filling(fields: Fields) -> Method:
    places = [each.name for each in fields if not each.kw_only]

    def fill(self: Any, *given: Any, **named: Any) -> Any:
        values = dict(zip(places, given, strict=False)) | named
        if len(values) < len(given) + len(named):
            return UNFIT
        for each in fields:
            if each.name in values:
                value = values.pop(each.name)
            elif each.default is not MISSING:
                value = each.default
            elif each.default_factory is not MISSING:
                value = each.default_factory()
            else:
                return UNFIT
            object.__setattr__(self, each.name, value)
        if values:
            return UNFIT
        if hasattr(self, "__post_init__"):
            self.__post_init__()
        return None

    return fill


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


def _order_text(name: str, sign: str, _: type, fields: Fields, __: dict[str, Any]) -> str:
    return _comparing_text(name, sign, fields)


def _comparing_text(name: str, sign: str, fields: Fields) -> str:
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
