"""Errors whose text is meant for the person who uses the planner."""

from planner.domain.sentence import Part, Sentence


class PlannerError(Exception):
    """Something that the user can understand and act on; its text is one or more sentences."""

    def __init__(self, template: str, /, **values: Part) -> None:
        """As a Sentence is made; a `template` that is one stays it."""
        self.sentence = Sentence(template, **values)
        super().__init__(self.sentence)


class InvalidValue(PlannerError):
    """A value that no calendar can hold: an end before its start, a negative estimate."""


class UnknownEntry(PlannerError):
    """A uid that the calendar does not hold."""


class RefusedEdit(PlannerError):
    """A change that would leave the calendar contradicting itself."""
