"""Identity of entries."""

from planner.domain.ids import new_uid


def test_new_uids_differ() -> None:
    assert len({new_uid() for _ in range(100)}) == 100
