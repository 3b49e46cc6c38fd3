"""Reading the fields of a problem file, each refused by its name if it is not what it must be."""

import json
from collections.abc import Iterator
from reprlib import Repr
from typing import Any

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem import Span

LARGEST = 10**9
MOST_ITEMS = 50_000
_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxlist, _SHORT.maxdict, _SHORT.maxstring = 2, 4, 2, 60


class Fields:
    """One object of the file; `place` is its path, such as tasks[3]."""

    def __init__(self, place: str, value: Any) -> None:
        if not isinstance(value, dict):
            raise InvalidValue(f"{place or 'The problem'} must be an object with named fields.")
        self._place = place
        self._values: dict[str, Any] = value
        self._read: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        self._read.add(name)
        return self._values.get(name) is not None

    def names(self) -> list[str]:
        return list(self._values)

    def whole(
        self,
        name: str,
        default: int | None = None,
        *,
        least: int | None = 0,
        most: int = LARGEST,
    ) -> int:
        """A whole number; `least` None is −`most`. Without a default the field is required."""
        if name not in self._values and default is not None:
            return default
        self._require(name)
        return _whole(self._path(name), self._values[name], -most if least is None else least, most)

    def whole_or_none(self, name: str) -> int | None:
        return self.whole(name, least=None) if self.has(name) else None

    def wholes(
        self, name: str, *, least: int | None = 0, most_items: int = MOST_ITEMS
    ) -> tuple[int, ...]:
        """A list of whole numbers; empty if the field is missing."""
        low = -LARGEST if least is None else least
        items = enumerate(self._items(name, most_items))
        return tuple(_whole(f"{self._path(name)}[{k}]", item, low, LARGEST) for k, item in items)

    def flag(self, name: str, *, default: bool) -> bool:
        self._read.add(name)
        value = self._values.get(name, default)
        if not isinstance(value, bool):
            raise InvalidValue(f"{self._path(name)} must be true or false, not {_shown(value)}.")
        return value

    def text(self, name: str, default: str) -> str:
        self._read.add(name)
        value = self._values.get(name, default)
        if not isinstance(value, str):
            raise InvalidValue(f"{self._path(name)} must be text, not {_shown(value)}.")
        return value

    def spans(self, name: str, *, most_items: int = MOST_ITEMS) -> tuple[Span, ...]:
        """A list of [start, end); empty if the field is missing."""
        items = enumerate(self._items(name, most_items))
        return tuple(_span(f"{self._path(name)}[{k}]", item) for k, item in items)

    def span_or_none(self, name: str) -> Span | None:
        return _span(self._path(name), self._values[name]) if self.has(name) else None

    def object(self, name: str) -> "Fields":
        self._require(name)
        return Fields(self._path(name), self._values[name])

    def objects(self, name: str, *, most_items: int = MOST_ITEMS) -> Iterator["Fields"]:
        self._require(name)
        for index, item in enumerate(self._items(name, most_items)):
            yield Fields(f"{self._path(name)}[{index}]", item)

    def number_of(self, name: str) -> int:
        """The field's own name as a number, as in previous."""
        if len(name) > 11 or not name.isascii() or not _is_number(name):
            raise InvalidValue(f'{self._place} names "{name[:40]}", which is no task id.')
        return int(name)

    def refuse_others(self) -> None:
        """Raise for a field that nothing has read: most likely it is misspelt."""
        for name in self._values:
            if name not in self._read:
                raise InvalidValue(f'There is no field "{self._path(name)[:80]}" in a problem.')

    def _items(self, name: str, most: int) -> list[Any]:
        self._read.add(name)
        value = self._values.get(name, [])
        if not isinstance(value, list):
            raise InvalidValue(f"{self._path(name)} must be a list, not {_shown(value)}.")
        if len(value) > most:
            raise InvalidValue(
                f"{self._path(name)} has {len(value)} items; at most {most} can be planned."
            )
        return value

    def _require(self, name: str) -> None:
        self._read.add(name)
        if name not in self._values:
            raise InvalidValue(f"{self._path(name)} is missing.")

    def _path(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name


def _is_number(name: str) -> bool:
    """Written as a number is, so that no two names mean the same."""
    return name.removeprefix("-").isdecimal() and str(int(name)) == name


def _span(path: str, value: Any) -> Span:
    if not isinstance(value, list) or len(value) != 2:
        raise InvalidValue(f"{path} must be a pair [start, end], not {_shown(value)}.")
    start = _whole(f"{path}[0]", value[0], -LARGEST, LARGEST)
    end = _whole(f"{path}[1]", value[1], -LARGEST, LARGEST)
    if end <= start:
        raise InvalidValue(f"{path} must end after it starts, not {_shown(value)}.")
    return start, end


def _whole(path: str, value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValue(f"{path} must be a whole number, not {_shown(value)}.")
    if not least <= value <= most:
        raise InvalidValue(f"{path} must be from {least} to {most}, not {_shown(value)}.")
    return value


def _shown(value: Any) -> str:
    """As it stands in the file, shortened where it is long or deep."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int) and abs(value) > 10**30:
        return "a number of more than 30 digits"
    return _SHORT.repr(value)
