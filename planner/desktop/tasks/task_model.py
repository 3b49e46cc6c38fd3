"""The task list as rows of a list view: headings and tasks in one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from planner.desktop.tasks.task_groups import Group, Row
from planner.domain.ids import Uid
from planner.override import override

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TASK_FORMAT = "application/x-flexday-task"


def dragged_task(data: QMimeData) -> Uid | None:
    """What a drag from the list carries."""
    if not data.hasFormat(TASK_FORMAT):
        return None
    return Uid(bytes(data.data(TASK_FORMAT).data()).decode())


class TaskModel(QAbstractListModel):
    """`at` gives the Group (a heading) or the Row of an index; headings cannot be selected."""

    def __init__(self, finish: Callable[[Uid], str] | None = None) -> None:
        """`finish` says when a task is likely to be done; asked for hints only."""
        super().__init__()
        self._finish = finish
        self._lines: list[Group | Row] = []

    def show_groups(self, groups: tuple[Group, ...]) -> bool:
        """Whether anything differs from before."""
        lines: list[Group | Row] = []
        for group in groups:
            lines += [group, *group.rows]
        if lines == self._lines:
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True

    def at(self, index: Index) -> Group | Row | None:
        return self._lines[index.row()] if index.isValid() else None

    def index_of(self, uid: Uid) -> QModelIndex:
        for number, line in enumerate(self._lines):
            if isinstance(line, Row) and line.uid == uid:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.at(index)
        if line is None:
            return None
        detail = line.total if isinstance(line, Group) else line.detail
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            many = f", {line.count}" if isinstance(line, Group) else ""
            return f"{line.title}, {detail}{many}"
        return None

    def _hint(self, line: Group | Row) -> str:
        finish = self._finish(line.uid) if self._finish and isinstance(line, Row) else ""
        return f"{line.title}\n{finish}" if finish else line.title

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.at(index), Row):
            usable = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            return usable | Qt.ItemFlag.ItemIsDragEnabled
        return Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [TASK_FORMAT]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Of one task."""
        data = QMimeData()
        lines = [self.at(index) for index in indexes]
        for line in lines:
            if isinstance(line, Row):
                data.setData(TASK_FORMAT, line.uid.encode())
        return data
