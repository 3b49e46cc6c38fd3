"""Marks: #tag, @context, +project, !priority."""

from planner.domain.tasks import Priority
from planner.exchange.quick_add.line import STOPS, Line, Read

MARKS = {"#": "tag", "@": "context", "+": "project", "!": "priority"}


def read_mark(line: Line, at: int) -> Read[tuple[str, str]] | None:
    """The kind of the mark and its name. "#123" and "+351" are no marks."""
    text = line.tokens[at].text
    kind, name = MARKS.get(text[:1]), text[1:].rstrip(STOPS)
    if not kind or not name:
        return None
    if kind == "priority":
        form = line.words.find("priorities", (line.word(at)[1:],), 0)
        return Read((kind, Priority(form.meaning).value), at, at + 1) if form else None
    return Read((kind, name), at, at + 1) if name[0].isalpha() else None
