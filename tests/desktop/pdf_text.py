"""What a PDF of ours says: its plain bytes, its streams, and the text that is painted."""

import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[(.*?)\]", re.DOTALL)
_BLOCK = re.compile(rb"BT\n(.*?)ET\n", re.DOTALL)
_GLYPHS = re.compile(rb"<([0-9A-F]+)> Tj")

GlyphTexts = dict[str, str]
"""By the four digits of a glyph's number."""


def everything_in(data: bytes) -> str:
    """In which a text is found in whatever encoding it stands, and with which font."""
    streams = [_inflated(stream) for stream in _STREAM.findall(data)]
    plain = data + b"".join(streams)
    encoded = (plain.decode(name, errors="replace") for name in ("utf-8", "latin-1"))
    wide = (plain[odd:].decode("utf-16-be", errors="replace") for odd in (0, 1))
    return "\n".join([*encoded, *wide, *_painted(streams), *_read_by_poppler(data)])


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _painted(streams: list[bytes]) -> Iterator[str]:
    """Every line of text by the tables of every font (PDF 1.4, 5.9)."""
    fonts = [dict(_glyph_texts(stream)) for stream in streams if b"begincmap" in stream]
    for stream in streams:
        for block in _BLOCK.findall(stream):
            numbers = re.findall("....", b"".join(_GLYPHS.findall(block)).decode())
            for font in fonts:
                yield "".join(font.get(number, "") for number in numbers).replace("\t", " ")


def _glyph_texts(stream: bytes) -> Iterator[tuple[str, str]]:
    for first, texts in _RANGE.findall(stream):
        for offset, text in enumerate(re.findall(rb"<([0-9A-F ]+)>", texts)):
            yield f"{int(first, 16) + offset:04X}", bytes.fromhex(text.decode()).decode("utf-16-be")


def _read_by_poppler(data: bytes) -> Iterator[str]:
    """Where poppler-utils are installed."""
    for program in ("pdftotext", "pdfinfo"):
        if shutil.which(program):
            last = ["-"] if program == "pdftotext" else []
            done = subprocess.run(
                [program, "-", *last], input=data, capture_output=True, check=True
            )
            assert not done.stderr, done.stderr
            yield done.stdout.decode()
