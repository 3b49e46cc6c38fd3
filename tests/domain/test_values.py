"""Each of these holds for the standard library's dataclasses too."""

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import msgspec
import pytest

from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", int(self.start))
        if self.end < self.start:
            raise ValueError("ends before it starts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    name: str = "nowhere"
    seen: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


def test_it_is_made_by_place_and_by_name() -> None:
    assert Point(1) == Point(x=1, y=0)
    assert Point(1, 2) == replace(Point(1), y=2)
    assert (Place(1, 2).name, Place(1, 2).seen) == ("nowhere", {})
    assert Place(1, 2).seen is not Place(1, 2).seen
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(())


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (Point, "missing 1 required positional argument: 'x'"),
        (lambda: Point(1, 2, 3), "takes from 2 to 3 positional arguments but 4"),  # type: ignore[call-arg]
        (lambda: Point(1, z=3), "unexpected keyword argument 'z'"),  # type: ignore[call-arg]
        (lambda: Place(1, 2, "here"), "takes 3 positional arguments but 4"),  # type: ignore[misc]
    ],
)
def test_what_does_not_fit_is_refused(make: Any, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        make()


def test_it_cannot_be_changed() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'x'"):
        del point.x
    assert not hasattr(point, "__dict__")


def test_what_is_checked_is_checked_however_it_is_made() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Span(2, 1)
    with pytest.raises(ValueError, match="ends before"):
        replace(Span(1, 2), end=0)
    with pytest.raises(msgspec.ValidationError, match="ends before"):
        msgspec.json.decode(b'{"start": 2, "end": 1}', type=Span)


def test_it_equals_its_like_only() -> None:
    assert Span(1, 2) != Place(1, 2)
    assert Place(1, 2, seen={"a": 1}) == Place(1, 2)
    assert hash(Place(1, 2, seen={"a": 1})) == hash(Place(1, 2))
    assert len({Point(1), Point(1, 0), Point(2)}) == 2
    assert Point(1) != (1, 0)


def test_it_is_ordered_where_that_is_wanted() -> None:
    assert sorted([Span(2, 3), Span(1, 5), Span(1, 2)]) == [Span(1, 2), Span(1, 5), Span(2, 3)]
    assert Span(1, 2) <= Span(1, 2) < Span(1, 3) >= Span(1, 3) > Span(0, 9)
    with pytest.raises(TypeError, match="not supported"):
        Span(1, 2) < 3  # type: ignore[operator]  # noqa: B015


def test_it_shows_itself() -> None:
    assert repr(Place(1, 2, name="home")) == "Place(start=1, end=2, name='home')"


@pytest.mark.parametrize("value", [Point(1, 2), Place(1, 2, name="home", seen={"a": 1}), Nothing()])
def test_it_can_be_copied_and_sent(value: Any) -> None:
    for copied in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert copied == value
        assert [getattr(copied, each.name) for each in fields(copied)] == [
            getattr(value, each.name) for each in fields(value)
        ]


def test_it_can_be_stored() -> None:
    place = Place(1, 2, name="home", seen={"a": 1})
    assert msgspec.json.decode(msgspec.json.encode(place), type=Place) == place


def test_it_can_be_matched_and_told_from_others() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert dataclasses.is_dataclass(Point)
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2}
