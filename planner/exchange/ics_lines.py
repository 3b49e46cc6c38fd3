"""Content lines of a file that anybody may have written: decoded, unfolded, numbered."""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """One unfolded content line; `number` is that of its first line in the file, from 1."""

    number: int
    octets: bytes

    @property
    def text(self) -> str:
        """UTF-8, which RFC 5545, 3.1.4 asks for, or else Latin-1, which always succeeds."""
        try:
            return self.octets.decode()
        except UnicodeDecodeError:
            return self.octets.decode("latin-1")


def content_lines(data: bytes) -> Iterator[Line]:
    """Unfolded before it is decoded, since some programs fold inside a character."""
    number, parts = 1, [b""]
    for count, octets in enumerate(_split(plain(data)), start=1):
        if octets[:1] in (b" ", b"\t"):
            parts.append(octets[1:])
            continue
        if parts != [b""]:
            yield Line(number, b"".join(parts))
        number, parts = count, [octets]
    if parts != [b""]:
        yield Line(number, b"".join(parts))


def _split(data: bytes) -> Iterator[bytes]:
    """Line by line: all of them at once would take many times the room of the file."""
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        yield data[start:end]
        start = end + 1
    yield data[start:]


def plain(data: bytes) -> bytes:
    """As UTF-8 or Latin-1 without mark and NUL, lines ended by LF."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            data = data[len(mark) :].decode(encoding, "replace").encode("utf-8", "replace")
    data = data.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def unescaped(text: str) -> str:
    """A TEXT value as it was before it was escaped (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), text)
