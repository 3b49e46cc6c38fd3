"""An error is a sentence that can be translated, whatever is written in it."""

import pickle

import pytest

from planner.domain.errors import InvalidValue, PlannerError, RefusedEdit, UnknownEntry


@pytest.mark.parametrize("kind", [InvalidValue, UnknownEntry, RefusedEdit])
def test_each_kind_can_be_caught_as_the_planners(kind: type[PlannerError]) -> None:
    with pytest.raises(PlannerError, match=r'There is no "x"\.'):
        raise kind('There is no "{name}".', name="x")


def test_an_error_is_its_sentence() -> None:
    error = InvalidValue('"{text}" is no date.', text="soon")
    assert str(error) == '"soon" is no date.'
    assert error.sentence.template == '"{text}" is no date.'
    assert PlannerError(error.sentence).sentence is error.sentence


def test_an_error_goes_between_processes_with_its_parts() -> None:
    came = pickle.loads(pickle.dumps(InvalidValue('"{text}" is no date.', text="soon")))
    assert isinstance(came, InvalidValue)
    assert came.sentence.values == {"text": "soon"}
