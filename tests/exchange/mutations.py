"""Calendar files as accidents leave them: cut, flipped, doubled, swapped, full of odd values."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from tests.shared_data import FOLDER

COMMITTED = Path(__file__).parent.parent / "data"
ENDINGS = (".ics", ".csv", ".json", ".txt")
LARGEST = 60_000
"""Octets of a file that is mutated: the many small ones find as much, sooner."""

ODD = (
    b"",
    b"\0",
    b"\xff\xfe",
    b"\r",
    b"\n ",
    b'"',
    b":;,=\\",
    b"99999999999999999999",
    b"-1",
    b"BEGIN:VEVENT\r\n",
    b"END:VCALENDAR\r\n",
    b"BEGIN:VALARM\r\n" * 20,
    b"RRULE:FREQ=SECONDLY;COUNT=999999999\r\n",
    b"RRULE:FREQ=DAILY;INTERVAL=0\r\n",
    b"RRULE:FREQ=YEARLY;BYDAY=99MO;BYMONTH=2;BYMONTHDAY=30\r\n",
    b"RRULE:FREQ=DAILY;UNTIL=99991231T235959Z\r\n",
    b"RRULE:FREQ=HOURLY;BYSETPOS=-1;BYHOUR=0;BYMINUTE=59\r\n",
    b"EXDATE;TZID=Nowhere/Land:" + b",".join([b"20260101T100000"] * 50) + b"\r\n",
    b"DTSTART:00010101T000000Z\r\n",
    b"DTSTART;TZID=Europe/Lisbon:20260329T013000\r\n",
    b"DURATION:P99999999999W\r\n",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20260101T100000Z\r\n",
    b"TZOFFSETTO:+9999\r\n",
    b"X-" + b"A" * 5000 + b":" + b"b" * 5000 + b"\r\n",
)

Mutation = Callable[[bytes, Random], bytes]


def sources() -> list[Path]:
    """The committed files, and the reference data where it is at hand."""
    folders = [COMMITTED / "ics", COMMITTED / "doors", FOLDER / "data" / "ics"]
    found = [path for folder in folders for path in sorted(folder.rglob("*"))]
    return [p for p in found if p.suffix in ENDINGS and 0 < p.stat().st_size < LARGEST]


def mutated(data: bytes, random: Random) -> bytes:
    """One to four accidents, one after the other."""
    for _ in range(random.randint(1, 4)):
        data = random.choice(MUTATIONS)(data, random)
    return data[: 2 * LARGEST]


def _cut(data: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:start] if random.random() < 0.5 else data[:start] + data[end:]


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 20) if data else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _duplicate(data: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] + data[end:]


def _swap(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(random.randint(1, 5)):
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _insert(data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 5)):
        place = random.randrange(len(data) + 1)
        if random.random() < 0.7:  # at the beginning of a line
            place = data.rfind(b"\n", 0, place) + 1
        data = data[:place] + random.choice(ODD) + data[place:]
    return data


def _revalue(data: bytes, random: Random) -> bytes:
    """The value of one line is that of another."""
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one] = lines[one].partition(b":")[0] + b":" + lines[other].partition(b":")[2]
    return b"\n".join(lines)


def _encode(data: bytes, random: Random) -> bytes:
    text = data.decode("latin-1")
    return text.encode(random.choice(("utf-16", "utf-16-le", "utf-8-sig", "cp037")), "replace")


MUTATIONS: Sequence[Mutation] = (
    _cut,
    _flip,
    _duplicate,
    _swap,
    _insert,
    _insert,
    _revalue,
    _encode,
)
