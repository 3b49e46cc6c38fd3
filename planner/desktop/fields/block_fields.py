"""The fields of a planned block."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from planner.desktop.fields.field import YES, Editable, Field, Reading, Shape, parsed_start
from planner.desktop.look.formats import dated_moment, duration
from planner.domain.block_edits import AHEAD
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.errors import InvalidValue
from planner.domain.written import parsed_length


def _block(entry: Editable) -> PlannedBlock:
    assert isinstance(entry, PlannedBlock)
    return entry


def _placed(block: PlannedBlock) -> PlannedBlock:
    """What is put somewhere by hand stays there."""
    return replace(block, state=BlockState.PINNED) if block.state in AHEAD else block


def _start_text(entry: Editable, reading: Reading) -> str:
    return dated_moment(_block(entry).start, reading.zone)


def _with_start(entry: Editable, text: str, reading: Reading) -> Editable:
    block, start = _block(entry), parsed_start(text, reading)
    return _placed(replace(block, start=start, end=start + block.interval.length))


def _length_text(entry: Editable, _reading: Reading) -> str:
    return duration(_block(entry).interval.length)


def _with_length(entry: Editable, text: str, _reading: Reading) -> Editable:
    block, length = _block(entry), parsed_length(text)
    if not length:
        raise InvalidValue("A block lasts longer than nothing.")
    return _placed(replace(block, end=block.start + length))


def _pin_text(entry: Editable, _reading: Reading) -> str:
    return YES if _block(entry).state is BlockState.PINNED else ""


def _with_pin(entry: Editable, text: str, _reading: Reading) -> Editable:
    block = _block(entry)
    if block.state not in AHEAD:
        raise InvalidValue("It has begun or is over, and stays where it is.")
    return replace(block, state=BlockState.PINNED if text else BlockState.ACCEPTED)


BLOCK = (
    Field("block_start", QT_TRANSLATE_NOOP("Entry", "Starts"), _start_text, _with_start),
    Field("block_length", QT_TRANSLATE_NOOP("Entry", "Length"), _length_text, _with_length),
    Field("pinned", QT_TRANSLATE_NOOP("Entry", "Pinned"), _pin_text, _with_pin, Shape.CHECK),
)
