"""A content line in its parts: NAME;PARAMETERS:VALUE (RFC 5545, 3.1)."""

import re
from collections.abc import Callable
from typing import NamedTuple

# A colon inside quotes belongs to a parameter (RFC 5545, 3.2).
_PARTS = re.compile(r'([A-Za-z0-9-]+)((?:[^":]|"[^"]*")*):(.*)', re.DOTALL)

_UNBALANCED = re.compile(r"([A-Za-z0-9-]+)([^:]*):(.*)", re.DOTALL)

_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)')

_TOLD_APART = ("LANGUAGE", "X-")
"""Parameters that stay true, or say nothing that we know of, whatever becomes of the value."""


class Parts(NamedTuple):
    """`parameters` as they stand in the line, each after its semicolon."""

    name: str
    parameters: str
    value: str


def parted(text: str) -> Parts | None:
    """None for what is no property."""
    found = _PARTS.match(text) or _UNBALANCED.match(text)
    return found and Parts(found[1].upper(), found[2], found[3])


def parameter(parameters: str, name: str) -> str | None:
    """Its value without quotes; None where it is not given."""
    if not parameters:
        return None
    for found in _PARAMETER.finditer(parameters):
        if found[1].upper() == name:
            return found[2].strip('"').strip()
    return None


def without(parameters: str, name: str) -> str:
    return _kept(parameters, lambda found: found[1].upper() != name)


def with_value(parameters: str, name: str, value: str) -> str:
    """With another value of a parameter that it has."""

    def changed(found: re.Match[str]) -> str:
        return f";{found[1]}={value}" if found[1].upper() == name else found[0]

    return _PARAMETER.sub(changed, parameters)


def harmless(parameters: str) -> str:
    """Those that are as true of another value."""
    return _kept(parameters, lambda found: found[1].upper().startswith(_TOLD_APART))


def _kept(parameters: str, wanted: Callable[[re.Match[str]], bool]) -> str:
    return "".join(found[0] for found in _PARAMETER.finditer(parameters) if wanted(found))
