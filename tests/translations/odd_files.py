"""Files with as many kinds of faults as an import has sentences for."""

EVENT = "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Odd\r\n{lines}\r\nEND:VEVENT\r\n"
STARTS = "DTSTART:20260105T100000Z"
FAULTS = (
    "DTSTART:14000101T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3",
    "DTSTART:16000101T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3",
    "DTSTART:16000101T100000Z\r\nRRULE:FREQ=DAILY;UNTIL=16010101T000000Z",
    "DTSTART;VALUE=PERIOD:20260105T100000Z/PT1H",
    f"{STARTS}\r\nRRULE:",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;COUNT=0",
    f"{STARTS}\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    f"{STARTS}\r\nRRULE:FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,10,20,30,40,50",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;BYDAY=99MO",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;BYDAY=XX",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;INTERVAL=-1",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;MOOD=GOOD",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;UNTIL=soon",
    f"{STARTS}\r\nRRULE:FREQ=DAILY;WKST=XX",
    f"{STARTS}\r\nRRULE:DAILY",
    f"{STARTS}\r\nRRULE:FREQ=OFTEN",
    f"{STARTS}\r\nRDATE;VALUE=PERIOD:20260106T100000Z/20260106T090000Z",
    f"{STARTS}\r\nDURATION:P99999W",
    f"{STARTS}\r\nDURATION:long",
    f"{STARTS}\r\nDTEND:21990105T100000Z",
    f"{STARTS}\r\nX-FLEXDAY-KIND:HABIT",
    f"{STARTS}\r\nX-FLEXDAY-KIND:PLANNED",
    f"{STARTS}\r\nX-FLEXDAY-TRAVEL-BEFORE:far",
    f"{STARTS}\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260106T100000Z",
    f"{STARTS}\r\nDESCRIPTION:{'x' * 1_000_001}",
    f"{STARTS}\r\nX-PICTURE:{'x' * 1_000_001}",
    "DTSTART;TZID=Lisbon Time:20260105T100000",
)
TASK = "BEGIN:VTODO\r\nUID:{0}\r\nSUMMARY:{0}\r\nRELATED-TO;RELTYPE=DEPENDS-ON:{1}\r\nEND:VTODO\r\n"
JOURNALS = "BEGIN:VJOURNAL\r\nEND:VJOURNAL\r\nBEGIN:VJOURNAL\r\nSUMMARY:A\r\nEND:VJOURNAL\r\n"
OUTDATED = (
    f"BEGIN:VEVENT\r\nUID:s\r\nSEQUENCE:3\r\n{STARTS}\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:s\r\nSEQUENCE:1\r\nRECURRENCE-ID:20260107T100000Z\r\n"
    "DTSTART:20260107T110000Z\r\nEND:VEVENT\r\n"
)


def odd_calendar() -> bytes:
    events = (EVENT.format(uid=number, lines=lines) for number, lines in enumerate(FAULTS))
    tasks = f"{TASK.format('a', 'b')}{TASK.format('b', 'a')}{TASK.format('c', 'gone')}"
    inside = "".join((*events, tasks, JOURNALS, OUTDATED))
    return f"BEGIN:VCALENDAR\r\n{inside}END:VCALENDAR\r\n".encode()


ODD = (
    b"",
    b"\0\xff\xfe" * 1000,
    b"\n" * 3_000_001,
    *(mark + b"..." for mark in (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"%PDF")),
    *(mark + b"..." for mark in (b"\x89PNG", b"SQLite format 3", b'["vcalendar", [')),
    b"<!doctype html>",
    b"title,due\n",
    b"title,due\n" + b'"x,' * 100_000,
    b"what,when\nA,B\n",
    b"title,start,end,importance,colour\nA,13/01/2026 25:00,,,\nB,01/02/2026,03/02/2026,odd,x\n",
    b"title,start,uid\nA,13/01/2026 10:00,a\nB,13/01/2026 11:00,a\nC,,\n,soon,\n",
    b"Title,Due\nA,01/02/2026\n",
    b"title,due\nA,01/02/2026 10:00 am\n",
    b"titulo,prazo\nA,01/02/2026\n",
    b"title,due,start,completed,estimate,priority\nA,31.12.2026,soon,1 x,often,odd\nB,x,,,,\n",
    b"title,due\nA,01.02.2026\n",
    b"(A) x due:tomorrow est:long\n(B) \nx " + b"y" * 30_000 + b"\n(C) z uid:u\n(C) w uid:u\n",
    b'[{"uuid":"a","description":"A","status":"odd","due":"soon","wait":"19000101T000000Z",'
    b'"estimate":"3","depends":["b"]},\n{"uuid":"c","description":"C","status":"recurring"},\n'
    b'{"uuid":"d","description":"D","status":"pending","estimate":"long"},\n'
    b'{"description":"E"}]',
    b'{"uuid":"a","description":"A"}\n{"uuid"\n',
    b"[3]",
    b'{"tasks":{"a":{"uid":"b"}},"notes":7}',
    b'{"time_entries":{"a":{"uid":"a","task":"gone","start":"2026-01-05T10:00:00Z",'
    b'"end":"2026-01-05T11:00:00Z"}}}',
    odd_calendar(),
)
