"""A drag through the list: what gives way says so where it stands."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.agenda.moves import moves
from planner.desktop.agenda.sheet import AgendaSheet
from planner.desktop.week.items import Item, ItemKind
from planner.domain.blocks import PlannedBlock
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.scheduling.building.displaced import Displaced, NewPlace
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
LEFT = Qt.MouseButton.LeftButton


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def block(day: int, hour: int) -> Item:
    return Item(
        uid=Uid(f"{day}-{hour}"),
        entry=Uid("task"),
        interval=Interval(at(day, hour), at(day, hour + 1)),
        title="Report",
        kind=ItemKind.WORK,
    )


def test_each_item_that_goes_says_where_and_the_others_nothing() -> None:
    here, split, lost, stays = block(24, 9), block(24, 11), block(25, 9), block(26, 9)
    places = (
        NewPlace(Uid("task"), Interval(at(26, 20), at(26, 21)), here.interval.start),
        NewPlace(Uid("task"), Interval(at(27, 10), at(27, 11)), split.interval.start),
        NewPlace(Uid("task"), Interval(at(27, 9), at(27, 10)), split.interval.start),
    )
    displaced = Displaced(frozenset({here.uid, split.uid, lost.uid}), places)
    assert moves((here, split, lost, stays), displaced, "UTC") == {
        here.key: "→ Thu 20:00–21:00",
        split.key: "→ Fri 09:00–10:00, Fri 10:00–11:00",
        lost.key: "→ no place",
    }


def send(sheet: AgendaSheet, kind: QEvent.Type, y: int) -> None:
    point = QPoint(300, y)
    event = QMouseEvent(
        kind,
        QPointF(point),
        QPointF(sheet.mapToGlobal(point)),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(sheet, event)


def test_no_line_moves_during_a_drag(qtbot: QtBot, tmp_path: Path) -> None:
    calendar = with_line(default_calendar(ZONE), "Meet Ana tue 10-11", "meeting")
    task = Task(uid=Uid("task"), summary="Report", estimate=HOUR, remaining=HOUR)
    work = PlannedBlock(uid=Uid("block"), entry=task.uid, start=at(25, 10), end=at(25, 11))
    window = Window(qtbot, tmp_path, with_entries(calendar, [task, work]))
    window.press(Qt.Key.Key_A)
    window.main.show_day(date(2026, 11, 24))
    sheet = window.main.week.agenda.sheet
    before = sheet.rows
    top = {row.item.uid: row.top + 10 for row in before if row.item is not None}
    send(sheet, QEvent.Type.MouseButtonPress, top[Uid("meeting")])
    send(sheet, QEvent.Type.MouseMove, (top[Uid("meeting")] + top[Uid("block")]) // 2)
    send(sheet, QEvent.Type.MouseMove, top[Uid("block")])
    qtbot.waitUntil(lambda: (Uid("block"), None) in sheet._moves)
    assert sheet._moves[Uid("block"), None].startswith("→ ")
    assert sheet.rows == before
    window.press(Qt.Key.Key_Escape)
    assert sheet._moves == {}
