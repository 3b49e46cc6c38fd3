"""Entries as other programs may write them, for Hypothesis."""

from hypothesis import strategies as st

PARAMETERS = st.sampled_from(
    ("", ";LANGUAGE=de", ";X-A=1", ';X-B="a:b;c"', ';ALTREP="cid:part1"', ";LANGUAGE=pt;X-A=2")
)
TEXTS = st.sampled_from(("", "Plan", "one\\, two", "a;b", "Zeile\\nzwei", 'say \\"so\\"', "ç€"))
ZONES = (
    "Europe/Lisbon",
    "America/New_York",
    "W. Europe Standard Time",
    "/x/Asia/Kolkata",
    "UTC",
    "None",
)
DAYS = st.integers(1, 28).map(lambda day: f"202611{day:02}")
CLOCKS = st.integers(0, 23).map(lambda hour: f"T{hour:02}3000")
UNKNOWN = st.sampled_from(
    (
        "X-UNKNOWN:1",
        "X-UNKNOWN;X-P=2:two\\, three",
        "COLOR:turquoise",
        "CONFERENCE;VALUE=URI;FEATURE=AUDIO:https://example.com/a",
        "ATTENDEE;CN=Rui;PARTSTAT=ACCEPTED:mailto:rui@example.com",
        "CREATED:20260101T000000Z",
        "GEO:38.7;-9.1",
        "URL:https://example.com",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM",
        "BEGIN:VALARM\r\nTRIGGER;RELATED=END:PT9H\r\nACTION:AUDIO\r\nEND:VALARM",
        "BEGIN:VALARM\r\nTRIGGER;VALUE=DATE-TIME:20261126T080000Z\r\nACTION:DISPLAY\r\nEND:VALARM",
        "BEGIN:VALARM\r\nUID:a\r\nBEGIN:VLOCATION\r\nNAME:Shed\r\nEND:VLOCATION\r\nEND:VALARM",
        "BEGIN:X-OWN\r\nSUMMARY:inner\r\nX-A;X-B=1:2\r\nEND:X-OWN",
    )
)
STAMPS = ("DTSTAMP:20261001T080000Z", "LAST-MODIFIED:20261002T080000Z", "SEQUENCE:0", "SEQUENCE:3")
CATEGORIES = ("CATEGORIES:A,B", "CATEGORIES;LANGUAGE=en:A\r\nCATEGORIES:B,C", "CATEGORIES:A,A,b")
LENGTHS = ("PT1H", "PT90M", "P1D", "P1W", "P1DT2H", "PT86400S", "PT0S", "+PT1H")
RULES = (
    "RRULE:FREQ=DAILY;COUNT=9",
    "RRULE:freq=weekly;byday=MO,WE;interval=1",
    "RRULE;X-A=1:FREQ=DAILY;UNTIL=20261231",
    "RRULE:FREQ=DAILY;UNTIL=20261224T090000Z",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;WKST=SU",
)
STATUSES = ("CONFIRMED", "TENTATIVE", "cancelled", "ACCEPTED", "X-BUSY")
TASK_STATUSES = ("NEEDS-ACTION", "IN-PROCESS", "in-process", "COMPLETED", "CANCELLED", "X-WAITING")


def texts(name: str) -> st.SearchStrategy[str]:
    return st.builds(lambda parameters, text: f"{name}{parameters}:{text}", PARAMETERS, TEXTS)


def among(name: str, values: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(values).map(lambda value: f"{name}:{value}")


@st.composite
def times(draw: st.DrawFn, name: str, kind: str) -> str:
    """Of a day, in UTC, in a zone, or floating."""
    day = draw(DAYS)
    if kind == "day":
        return f"{name}{draw(st.sampled_from((';VALUE=DATE', ';VALUE=DATE;X-A=1', '')))}:{day}"
    more = draw(st.sampled_from(("", ";VALUE=DATE-TIME", ";X-A=1")))
    moment = f"{day}{draw(CLOCKS)}"
    if kind == "utc":
        return f"{name}{more}:{moment}Z"
    return f"{name}{more}{kind}:{moment}"


KINDS = st.sampled_from(("day", "utc", "", *(f";TZID={zone}" for zone in ZONES)))


@st.composite
def events(draw: st.DrawFn) -> list[str]:
    """The lines of a VEVENT with the UID "one"."""
    kind = draw(KINDS)
    lines = ["UID:one", draw(times("DTSTART", kind))]
    lines += draw(_maybe(times("DTEND", kind), among("DURATION", LENGTHS)))
    lines += draw(_maybe(st.sampled_from(RULES)))
    lines += draw(_maybe(times("EXDATE", kind), times("EXDATE", "day")))
    lines += draw(_maybe(times("RDATE", kind)))
    lines += draw(_maybe(among("STATUS", STATUSES)))
    lines += draw(_maybe(among("TRANSP", ("OPAQUE", "TRANSPARENT", "transparent"))))
    return lines + draw(common())


@st.composite
def tasks(draw: st.DrawFn) -> list[str]:
    """The lines of a VTODO with the UID "one"."""
    lines = ["UID:one"]
    for name in ("DTSTART", "DUE", "COMPLETED"):
        lines += draw(_maybe(KINDS.flatmap(lambda kind, name=name: times(name, kind))))
    lines += draw(_maybe(among("DURATION", LENGTHS), among("ESTIMATED-DURATION", LENGTHS)))
    lines += draw(_maybe(among("STATUS", TASK_STATUSES)))
    lines += draw(_maybe(among("PRIORITY", tuple("0123456789"))))
    lines += draw(_maybe(among("PERCENT-COMPLETE", ("0", "7", "50", "100"))))
    return lines + draw(common())


@st.composite
def common(draw: st.DrawFn) -> list[str]:
    return [
        *draw(_maybe(texts("SUMMARY"))),
        *draw(_maybe(texts("DESCRIPTION"))),
        *draw(_maybe(texts("LOCATION"))),
        *draw(_maybe(st.sampled_from(CATEGORIES))),
        *draw(st.lists(st.sampled_from(STAMPS), max_size=3, unique_by=lambda line: line[:4])),
        *draw(st.lists(UNKNOWN, max_size=4)),
    ]


def _maybe(*strategies: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.one_of(*strategies), max_size=1)
