"""The choice above the tasks: which of them are shown, and how many there are of each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.look.calm_box import CalmBox
from planner.desktop.tasks.task_filters import Offered, TaskFilter, offered
from planner.desktop.tasks.task_plan import TaskPlan
from planner.override import override


class TaskFilterBox(CalmBox):
    """`step` goes on to the next one that holds something."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="taskFilter")
        self._offered: tuple[Offered, ...] = ()
        self.filter = TaskFilter()
        self.setAccessibleName(self.tr("Which tasks are shown"))
        self.setToolTip(self.tr("← and → in the list go from one to the next"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.activated.connect(self.choose)

    def show_plan(self, plan: TaskPlan) -> None:
        """A project without open tasks is left for all tasks."""
        found = offered(plan)
        if found == self._offered:
            return
        self._offered = found
        filters = [each.filter for each in found]
        if self.filter not in filters:
            self.filter = TaskFilter()
        self.clear()
        self.addItems([f"{each.filter.title}  {each.count}" for each in found])
        self.setCurrentIndex(filters.index(self.filter))

    def choose(self, index: int) -> None:
        self.filter = self._offered[index].filter
        self.setCurrentIndex(index)
        self.chosen.emit()

    def step(self, by: int) -> None:
        count = len(self._offered)
        for far in range(1, count + 1):
            index = (self.currentIndex() + by * far) % count
            if self._offered[index].count or index == 0:
                self.choose(index)
                return

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
