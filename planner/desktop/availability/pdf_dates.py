"""The dates in what Qt's PDF writer writes: they are of its clock, in the machine's zone."""

import re
from datetime import UTC, datetime

_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d\d'\d\d')\)")
_XMP_DATE = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_OFFSET = re.compile(rb"(?<=\n)\d{10}(?= \d{5} n)")
_START = b"startxref\n"


def without_dates(data: bytes) -> bytes:
    """To compare; no longer a PDF."""
    return _XMP_DATE.sub(b"", _DATE.sub(b"", data))


def dated(data: bytes, moment: datetime) -> bytes:
    """With every date this one, in UTC, spelled alike on every machine. The table of offsets at the
    end follows (PDF 1.4, 3.4.3).
    """
    utc = moment.astimezone(UTC)
    date = f"(D:{utc:%Y%m%d%H%M%S}Z)".encode()
    xmp_date = f"{utc:%Y-%m-%dT%H:%M:%S}+00:00".encode()
    head, start, tail = data.rpartition(_START)
    table_at = int(tail.split()[0])
    body, table = head[:table_at], head[table_at:]
    grown = [(found.end(), len(date) - len(found[0])) for found in _DATE.finditer(body)]
    grown += [(found.end(), len(xmp_date) - len(found[0])) for found in _XMP_DATE.finditer(body)]

    def moved(offset: int) -> int:
        return offset + sum(growth for end, growth in grown if end <= offset)

    body = _XMP_DATE.sub(xmp_date, _DATE.sub(date, body))
    table = _OFFSET.sub(lambda found: b"%010d" % moved(int(found[0])), table)
    end = tail.partition(b"\n")[2]
    return b"".join((body, table, start, b"%d \n" % moved(table_at), end))
