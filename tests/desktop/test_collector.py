"""Garbage is looked for in turns of its own."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.collector import MANY, Collector


class Node:
    def __init__(self) -> None:
        self.other: Node | None = None


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    parent, was_enabled = QObject(qapp), gc.isenabled()
    collector = Collector(parent)
    collector.start()
    yield collector
    parent.deleteLater()
    if was_enabled:
        gc.enable()


def cycle() -> "weakref.ref[Node]":
    one, other = Node(), Node()
    one.other, other.other = other, one
    return weakref.ref(one)


def lists(count: int) -> list[list[int]]:
    return [[number] for number in range(count)]


def test_nothing_is_looked_for_while_objects_are_made(collector: Collector) -> None:
    dead = cycle()
    kept = lists(20_000)
    assert dead() is not None
    assert len(kept) == 20_000
    collector.collect()
    assert dead() is None


@pytest.mark.usefixtures("collector")
def test_it_looks_by_itself(qtbot: QtBot) -> None:
    dead = cycle()
    kept = lists(2000)
    qtbot.waitUntil(lambda: dead() is None, timeout=10_000)
    assert kept


def test_few_new_objects_are_not_worth_a_look(collector: Collector) -> None:
    collector.collect()
    dead = cycle()
    collector.collect()
    assert dead() is not None


def test_who_turns_pythons_own_on_again_is_followed_by_it(collector: Collector) -> None:
    """As a thread does that began `without_collector` before this one did."""
    gc.enable()
    collector.collect()
    assert not gc.isenabled()


def test_very_many_new_objects_stay_without_a_look(collector: Collector) -> None:
    frozen = gc.get_freeze_count()
    kept = lists(2 * MANY)
    collector.collect()
    assert gc.get_freeze_count() - frozen > MANY
    assert len(kept) > MANY


def test_garbage_that_was_missed_is_found_when_its_time_comes(collector: Collector) -> None:
    one = Node()
    one.other = one
    found = weakref.ref(one)
    kept: list[list[list[int]]] = []
    for _ in range(3):
        kept.append(lists(1000))
        collector.collect()
    del one
    for _ in range(200):
        kept.append(lists(1000))
        collector.collect()
    assert found() is None
