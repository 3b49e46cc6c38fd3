"""The model, in a small size and, with `pytest -m slow`, in the nightly one."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.store.model import SharedCalendar

CHECKS = (HealthCheck.too_slow, HealthCheck.data_too_large)


def run(examples: int, steps: int) -> None:
    size = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=CHECKS,
    )
    run_state_machine_as_test(SharedCalendar, settings=size)  # type: ignore[no-untyped-call]


def test_a_calendar_keeps_what_a_dict_keeps() -> None:
    run(15, 15)


@pytest.mark.slow
def test_a_calendar_keeps_what_a_dict_keeps_at_night() -> None:
    run(1000, 40)
