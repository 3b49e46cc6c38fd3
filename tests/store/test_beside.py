from threading import Event, get_ident

import pytest

from planner.store.beside import beside


def test_the_block_goes_on_meanwhile_and_waits_at_its_end() -> None:
    may_end, threads = Event(), []

    def act() -> None:
        assert may_end.wait(10)
        threads.append(get_ident())

    with beside(act):
        assert not threads
        may_end.set()
    assert threads
    assert threads != [get_ident()]


def fail() -> None:
    raise OSError("disk")


def test_its_error_is_raised_at_the_end_of_the_block() -> None:
    done = []

    def go_on() -> None:
        with beside(fail):
            done.append("all of the block")

    with pytest.raises(OSError, match="disk"):
        go_on()
    assert done == ["all of the block"]


def test_an_error_of_the_block_comes_first() -> None:
    with pytest.raises(ValueError, match="block"), beside(fail):
        raise ValueError("block")
