"""The part of JSON Schema (2020-12) that our schemas use, checked."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
TYPES: Mapping[str, type] = {"object": dict, "array": list, "string": str, "integer": int}


def complaints(value: Any, schema: Schema) -> list[str]:
    """Empty for a value that the schema allows. Raises for a word that is not known here."""
    return list(_complaints(value, schema, schema, "$"))


def _complaints(value: Any, schema: Schema, root: Schema, where: str) -> Iterator[str]:
    for word, said in schema.items():
        if word == "$ref":
            yield from _complaints(value, _resolved(said, root), root, where)
        elif word == "properties" and isinstance(value, dict):
            for name in said.keys() & value.keys():
                yield from _complaints(value[name], said[name], root, f"{where}.{name}")
        elif word == "items" and isinstance(value, list):
            for number, item in enumerate(value):
                yield from _complaints(item, said, root, f"{where}[{number}]")
        elif word in CHECKS and not CHECKS[word](value, said, schema):
            yield f"{where}: {value!r} against {word} {said!r}"
        elif word not in CHECKS and word not in SAYING_NOTHING:
            raise ValueError(word)


SAYING_NOTHING = ("$schema", "title", "description", "$defs", "properties", "items")
CHECKS: Mapping[str, Callable[[Any, Any, Schema], bool]] = {
    "type": lambda value, said, _: isinstance(value, TYPES[said]) and not isinstance(value, bool),
    "const": lambda value, said, _: value == said,
    "enum": lambda value, said, _: value in said,
    "required": lambda value, said, _: set(said) <= set(value),
    "additionalProperties": lambda value, said, schema: (
        said or not value.keys() - schema["properties"].keys()
    ),
    "pattern": lambda value, said, _: re.search(said, value) is not None,
    "minimum": lambda value, said, _: value >= said,
    "minLength": lambda value, said, _: len(value) >= said,
}


def _resolved(reference: str, root: Schema) -> Schema:
    found: Any = root
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    schema: Schema = found
    return schema
