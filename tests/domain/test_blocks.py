"""Pieces of work in time."""

from dataclasses import replace

import pytest

from planner.domain.errors import InvalidValue
from tests.domain.examples import block, hours


def test_a_block_has_a_span() -> None:
    assert block("b", 9, 10).interval == hours(9, 10)


def test_a_block_without_length_is_refused() -> None:
    piece = block("b", 9, 10)
    with pytest.raises(InvalidValue):
        replace(piece, end=piece.start)
