"""The JSON is as its published schema says."""

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from planner.exchange.availability import formatted
from planner.resources import resource
from planner.scheduling.offers.availability import availability
from tests.exchange.json_schema import complaints
from tests.exchange.private_calendars import (
    DAYS,
    OPTIONS,
    busy_times,
    full_calendar,
    plain_calendar,
)
from tests.exchange.round_trips import sheets
from tests.scheduling.weeks import NOW

SCHEMA = json.loads(resource("schemas/availability.json").read_text(encoding="utf-8"))


def told(shown: tuple[str, ...] = ()) -> Any:
    sheet = availability(full_calendar(), DAYS, replace(OPTIONS, shown=shown), NOW)
    return json.loads(formatted(sheet, "json"))


@pytest.mark.parametrize("shown", [(), ("kind",), ("title",), ("kind", "title")])
def test_it_is_valid(shown: tuple[str, ...]) -> None:
    assert complaints(told(shown), SCHEMA) == []
    assert ("busy" in told(shown)) == bool(shown)


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"])
def test_it_is_valid_over_changes_of_clocks(zone: str) -> None:
    changes = 0
    for sheet in sheets(zone, range(52)):
        found = json.loads(formatted(sheet, "json"))
        changes += len(found["clock_changes"])
        assert complaints(found, SCHEMA) == []
    assert changes


def test_it_is_valid_for_any_calendar() -> None:
    for seed in range(10):
        sheet = availability(plain_calendar(busy_times(Random(seed))), DAYS, OPTIONS, NOW)
        assert complaints(json.loads(formatted(sheet, "json")), SCHEMA) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2},
        {"made_at": "2026-11-23 09:00"},
        {"offers": [{"start": "2026-11-23T09:00:00+00:00"}]},
        {"minimum_minutes": 0},
        {"title": "Doctor"},
        {"offers": [told()["offers"][0] | {"title": "Doctor"}]},
    ],
)
def test_the_schema_refuses_what_it_does_not_promise(wrong: dict[str, Any]) -> None:
    assert complaints(told() | wrong, SCHEMA)


def test_every_property_says_what_it_is() -> None:
    for name, schema in SCHEMA["properties"].items():
        assert "description" in schema, name
