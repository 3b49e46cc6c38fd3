"""Qt's three thousand enumeration members, made in a quarter of the time.

PySide makes every enumeration of a class through the standard library's `Enum(name, pairs)` when
the class is first named: over 180 of them before the first picture, a fifth of the whole start.
That way a member costs a dozen calls which look for things that Qt's names and numbers never are:
descriptors, private names, values without a hash, `auto()`. Here the standard library makes one
class without members of each kind, and the others are made like it, with members.
"""

import enum
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

KNOWN = ((3, 11), (3, 12), (3, 13))
"""The versions of Python where what is made here is the same in all attributes."""

Pairs = Sequence[tuple[str, int]]

_create = enum.EnumType._create_  # type: ignore[attr-defined]


def make_enums_quickly() -> None:
    """From now on, those that PySide makes."""
    if sys.version_info[:2] in KNOWN:
        enum.EnumType._create_ = _quick  # type: ignore[attr-defined]


def _quick(cls: Any, class_name: str, names: Any, *, module: str | None = None, **how: Any) -> Any:
    """In place of `EnumType._create_`; PySide alone keeps unknown flags of all its enumerations."""
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 (as there)
    if module is None or how.get("boundary") is not enum.KEEP or not _is_simple(cls, names):
        return _create(cls, class_name, names, module=module, **how)
    made = _without_members(cls, class_name, module, how["qualname"] or class_name)
    if issubclass(cls, enum.Flag):
        _put_flags(made, names)
    else:
        _put(made, names)
    return made


def _is_simple(cls: Any, names: Any) -> bool:
    """Nothing but names that no enumeration has already, with numbers."""
    least, taken = 0 if issubclass(cls, enum.Flag) else -sys.maxsize, _attributes(cls)
    for name, value in names:
        if type(value) is not int or value < least or name[0] == "_" or name in taken:
            return False
    return True


@cache
def _attributes(cls: type) -> frozenset[str]:
    return frozenset(name for each in (*cls.__mro__, enum.EnumType, type) for name in vars(each))


@cache
def _example(cls: Any) -> tuple[dict[str, Any], list[str], Any]:
    """The attributes of a class of this kind; which of them are containers; its `__new__`."""
    body = dict(vars(_create(cls, "Example", (), module="", boundary=enum.KEEP)))
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    own = [name for name, value in body.items() if type(value) in (list, dict, set)]
    return body, own, body.pop("__new__")


def _without_members(cls: Any, name: str, module: str, qualified: str) -> Any:
    example, own, new = _example(cls)
    body = example | {each: type(example[each])() for each in own}
    body |= {"__module__": module, "__qualname__": qualified}
    made = type.__new__(enum.EnumType, name, (cls,), body)
    type.__setattr__(made, "__new__", new)
    return made


def _put(made: Any, pairs: Pairs) -> None:
    """An equal number is an alias."""
    new, takes_value = made._new_member_, made._use_args_
    by_value, by_name, order = made._value2member_map_, made._member_map_, made._member_names_
    set_attribute = type.__setattr__
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if takes_value else new(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(order)
            order.append(name)
        by_name[name] = member
        set_attribute(made, name, member)


def _put_flags(made: Any, pairs: Pairs) -> None:
    """Several bits have a name, but are no member of their own."""
    _put(made, pairs)
    bits: list[str] = []
    mask = singles = 0
    for value, member in made._value2member_map_.items():
        member._sort_order_ = len(bits)
        mask |= value
        if _is_single_bit(value):
            singles |= value
            bits.append(member._name_)
    made._member_names_[:] = bits
    made._flag_mask_ = mask
    if hasattr(made, "_singles_mask_"):  # which early versions of 3.11 lack
        made._singles_mask_ = singles
    made._all_bits_ = 2 ** mask.bit_length() - 1
    values = [member._value_ for member in made]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def _is_single_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
