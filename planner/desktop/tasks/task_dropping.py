"""A task that is dragged from the list onto the hours, and a block that is dragged back."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from planner.desktop.document.document import Document
from planner.desktop.tasks.task_blocks import open_task, piece_of, task_at
from planner.desktop.tasks.task_list import TaskList
from planner.desktop.tasks.task_model import dragged_task
from planner.desktop.tasks.task_placing import task_on, unplanned
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Removed
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.snapping import hand_snap
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.override import override


class TaskDropping(QObject):
    """Listens to the hours only while a task is dragged."""

    def __init__(self, document: Document, week: CalendarView, tasks: TaskList) -> None:
        super().__init__(tasks)
        self._document = document
        self._week = week
        tasks.drag_began.connect(self._begin)
        tasks.drag_ended.connect(self._end)
        tasks.block_wanted.connect(self._put)
        tasks.unplanning_wanted.connect(self._take_back)
        week.hours.mouse.takes_back = tasks.holds
        week.hours.mouse.over_list.connect(tasks.show_target)
        week.hours.mouse.taken_back.connect(self._unplan)

    def _begin(self) -> None:
        self._week.canvas.setAcceptDrops(True)
        self._week.canvas.installEventFilter(self)

    def _end(self) -> None:
        self._week.canvas.removeEventFilter(self)
        self._week.canvas.setAcceptDrops(False)
        self._week.canvas.float_item(None)

    def _put(self, uid: str) -> None:
        """On the day in focus."""
        document, day = self._document, self._week.focused_day
        edit = task_on(document.calendar, Uid(uid), day, document.now(), document.zone)
        document.change(edit.after, edit.name)

    def _take_back(self, uid: str) -> None:
        document = self._document
        edit = unplanned(document.calendar, Uid(uid), document.now())
        if edit.after is document.calendar:
            document.told.emit(self.tr("Nothing of it is planned ahead"))
        document.commit(edit.after, edit.name)

    def _unplan(self, uid: str) -> None:
        self._week.entry_removed.emit(Removed(Uid(uid), None))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._week.canvas.float_item(None)
            return True
        if not isinstance(event, QDropEvent):  # those of entering and moving are such too
            return False
        uid = dragged_task(event.mimeData())
        if uid is None:
            return False
        event.acceptProposedAction()
        start = self._moment(event.position().toPoint())
        if isinstance(event, QDragMoveEvent):
            self._preview(uid, start)
        else:
            self.drop(uid, start)
        return True

    def drop(self, uid: Uid, start: datetime) -> None:
        document = self._document
        self._week.canvas.float_item(None)
        edit = task_at(document.calendar, uid, start, document.now(), document.zone)
        document.change(edit.after, edit.name)

    def _preview(self, uid: Uid, start: datetime) -> None:
        try:
            task = open_task(self._document.calendar, uid)
        except PlannerError:
            return
        self._week.canvas.float_item(
            Item(
                uid=uid,
                entry=uid,
                interval=Interval(start, start + piece_of(task)),
                title=task.summary,
                kind=ItemKind.WORK,
                state=ItemState.GHOST,
            )
        )

    def _moment(self, point: QPoint) -> datetime:
        canvas = self._week.canvas
        at = canvas.laid_out(point)
        there = (each.item for each in canvas.placement.items)
        snap = hand_snap(canvas.week, canvas.sheet.grid, there)
        return snap.near(canvas.week.moment_at(at.x(), at.y()))
