"""Fields that many entries have alike, made from the names of their attributes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.field import YES, Editable, Field, Reading, Shape, words
from planner.desktop.look.formats import duration
from planner.domain.errors import InvalidValue
from planner.domain.written import parsed_length


def _changed(entry: Editable, name: str, value: object) -> Editable:
    return replace(entry, **{name: value})  # type: ignore[arg-type]


def text_field(name: str, label: str, shape: Shape = Shape.LINE) -> Field:
    def read(entry: Editable, text: str, _reading: Reading) -> Editable:
        return _changed(entry, name, text.strip())

    return Field(name, label, lambda entry, _: getattr(entry, name), read, shape, plans=False)


def words_field(name: str, label: str) -> Field:
    def read(entry: Editable, text: str, _reading: Reading) -> Editable:
        return _changed(entry, name, words(text))

    def text(entry: Editable, _reading: Reading) -> str:
        return ", ".join(getattr(entry, name))

    return Field(name, label, text, read, plans=False)


def check_field(name: str, label: str, on: object = True, off: object = False) -> Field:
    def read(entry: Editable, text: str, _reading: Reading) -> Editable:
        return _changed(entry, name, on if text else off)

    def text(entry: Editable, _reading: Reading) -> str:
        return YES if getattr(entry, name) == on else ""

    return Field(name, label, text, read, Shape.CHECK)


def length_field(name: str, label: str) -> Field:
    def read(entry: Editable, text: str, _reading: Reading) -> Editable:
        length = parsed_length(text)
        if length <= timedelta():
            raise InvalidValue("A length is more than nothing.")
        return _changed(entry, name, length)

    return Field(name, label, lambda entry, _: duration(getattr(entry, name)), read)


def choice_field(
    name: str, label: str, choices: tuple[tuple[str, str], ...], kind: Callable[[str], object]
) -> Field:
    def read(entry: Editable, text: str, _reading: Reading) -> Editable:
        try:
            return _changed(entry, name, kind(text.strip().lower()))
        except ValueError:
            names = ", ".join(value for value, _ in choices)
            raise InvalidValue(
                '"{text}" is none of these: {names}.', text=text, names=names
            ) from None

    return Field(
        name, label, lambda entry, _: str(getattr(entry, name)), read, Shape.CHOICE, choices
    )


def _with_summary(entry: Editable, text: str, _reading: Reading) -> Editable:
    if not text.strip():
        raise InvalidValue("An entry needs a title.")
    return _changed(entry, "summary", text.strip())


SUMMARY = Field(
    "summary",
    QT_TRANSLATE_NOOP("Entry", "Title"),
    lambda entry, _: getattr(entry, "summary", ""),
    _with_summary,
    plans=False,
)
