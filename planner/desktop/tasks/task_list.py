"""The tasks at the left, by what they ask for."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.desktop.keys.place_keys import TASKS, KeysOf
from planner.desktop.look.fonts import BODY_PIXELS, scaled, sized
from planner.desktop.look.own_direction import draw_words
from planner.desktop.look.theme import LIGHT, SMALL_PIXELS, TITLE_PIXELS, Theme
from planner.desktop.tasks.task_filter_box import TaskFilterBox
from planner.desktop.tasks.task_groups import Group, Row, Tone, groups
from planner.desktop.tasks.task_model import TaskModel
from planner.desktop.tasks.task_plan import TaskPlan
from planner.domain.ids import Uid
from planner.override import override

Index = QModelIndex | QPersistentModelIndex
MARGIN = 12
HEADING = 34
LINE = 26
DOT = 3.5
GAP = 8
FILTERS = 36
FILTER_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


class TaskList(QListView):
    """Space or D marks done, Delete removes, Enter or a double click opens. B puts a block of it on
    the day in focus, Backspace takes its blocks back. Left and right go from filter to filter; a
    task may be dragged out.
    """

    task_selected = Signal(str)
    task_opened = Signal(str)
    task_done = Signal(str)
    task_removed = Signal(str)
    block_wanted = Signal(str)
    unplanning_wanted = Signal(str)
    drag_began = Signal()
    drag_ended = Signal()

    def __init__(
        self, finish: Callable[[Uid], str] | None = None, keys: KeysOf | None = None
    ) -> None:
        """`finish` as of the model."""
        super().__init__()
        self._keys = keys or KeysOf(TASKS)
        self._tasks = TaskModel(finish)
        self._delegate = _Lines(self)
        self._key = self._plan_key = ""
        self.setViewport(QWidget())  # of our own making: a look at Qt's has half of Qt wrapped
        self.setModel(self._tasks)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Tasks"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self._plan: TaskPlan | None = None
        self._is_target = False
        self._arrives = False
        self.filters = TaskFilterBox(self)
        self.filters.chosen.connect(self._show)
        self.setViewportMargins(0, scaled(FILTERS), 0, 0)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._select)

    def show_plan(self, plan: TaskPlan) -> None:
        """What the chosen filter holds of it."""
        for _ in self.follow(plan):
            pass

    def follow(self, plan: TaskPlan) -> Iterator[None]:
        """Shows it step by step."""
        self._plan = plan
        self.filters.show_plan(plan)
        yield
        self._show()

    def _show(self) -> None:
        if self._plan is not None:
            self.show_groups(groups(self._plan, self.filters.filter))

    def show_groups(self, shown: tuple[Group, ...]) -> None:
        """Keeps the selection where its task is still there."""
        kept = self.selected
        self.selectionModel().blockSignals(True)
        if self._tasks.show_groups(shown) and kept is not None:
            self.setCurrentIndex(self._tasks.index_of(kept))
        self.selectionModel().blockSignals(False)

    def holds(self, point: QPoint) -> bool:
        """Whether a point of the screen is over the list."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """The line hangs beside the pointer, so that what it would become can be seen below."""
        index = self.currentIndex()
        if not isinstance(self._tasks.at(index), Row):
            return
        drag, rect = QDrag(self), self.visualRect(index)
        drag.setMimeData(self._tasks.mimeData([index]))
        drag.setPixmap(self.viewport().grab(rect))
        drag.setHotSpot(QPoint(rect.width() + GAP, rect.height() + GAP))
        self.drag_began.emit()
        drag.exec(Qt.DropAction.CopyAction)
        self.drag_ended.emit()

    def show_target(self, is_target: bool) -> None:
        """A block that is let go here is no longer planned."""
        if is_target is not self._is_target:
            self._is_target = is_target
            self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.setGeometry(MARGIN - 4, 4, self.width() - 2 * MARGIN + 8, scaled(FILTERS) - 6)

    def show_keys(self, adds: str, plans: str) -> None:
        """Those that add a task and plan all of them."""
        self._key, self._plan_key = adds, plans
        self.viewport().update()

    @property
    def selected(self) -> Uid | None:
        line = self._tasks.at(self.currentIndex())
        return line.uid if isinstance(line, Row) else None

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def _select(self, current: QModelIndex) -> None:
        line = self._tasks.at(current)
        if isinstance(line, Row) and not self._arrives:
            self.task_selected.emit(line.uid)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt goes to the first task then; the week stays where it is until one is chosen."""
        self._arrives = True
        super().focusInEvent(event)
        self._arrives = False

    def _open(self, index: QModelIndex) -> None:
        line = self._tasks.at(index)
        if isinstance(line, Row):
            self.task_opened.emit(line.uid)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_target:
            self._paint_target()
        if not self.hint:
            return
        painter = QPainter(self.viewport())
        painter.setFont(sized(self.font(), TITLE_PIXELS))
        painter.setPen(self._delegate.theme.secondary)
        last = self.visualRect(self._tasks.index(self._tasks.rowCount() - 1, 0))
        hint = self.viewport().rect().adjusted(MARGIN, last.bottom() + 9, -MARGIN, 0)
        painter.drawText(hint, Qt.TextFlag.TextWordWrap, self.hint)

    def _paint_target(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._delegate.theme.accent, 2))
        painter.drawRoundedRect(self.viewport().rect().adjusted(4, 2, -4, -4), 7, 7)

    @property
    def hint(self) -> str:
        """What is said below the last task, to whom has none or has planned none of them."""
        if self._tasks.rowCount():
            return self._said_of_plan()
        if self._plan is not None and self._plan.calendar.tasks:
            return self.tr("Nothing here. ← and → go to other tasks.")
        if not self._key:
            return self.tr("No tasks yet.")
        return self.tr("No tasks yet. {key} adds one.").format(key=self._key)

    def _said_of_plan(self) -> str:
        if self._plan is None or not self._plan.is_unplanned or not self._plan_key:
            return ""
        return self.tr("No work is planned. {key} proposes when.").format(key=self._plan_key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        fixed = {
            Qt.Key.Key_Delete: self.task_removed,
            Qt.Key.Key_Return: self.task_opened,
            Qt.Key.Key_Enter: self.task_opened,
        }
        meanings = {
            "tasks.done": self.task_done,
            "tasks.block": self.block_wanted,
            "tasks.unplan": self.unplanning_wanted,
        }
        step = FILTER_STEPS.get(Qt.Key(event.key()))
        if step is not None:
            turned = self.layoutDirection() is not LEFT_TO_RIGHT
            self.filters.step(-step if turned else step)
            return
        meant = self._keys.meant(event)
        signal = meanings[meant] if meant in meanings else fixed.get(Qt.Key(event.key()))
        if signal is not None and self.selected is not None:
            signal.emit(self.selected)
        else:
            super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    """Paints headings and tasks: a dot, the title, and at the right what is said of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(_line(index), Group)
        return QSize(0, scaled(HEADING) if heading else scaled(LINE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = _line(index)
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Group):
            self._paint_heading(painter, rect.adjusted(MARGIN, 8, -MARGIN, 0), font, line)
        elif isinstance(line, Row):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, rect, font, line, selected=selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, font: QFont, group: Group) -> None:
        painter.setFont(sized(font, TITLE_PIXELS, QFont.Weight.DemiBold))
        painter.setPen(self.theme.secondary)
        middle = Qt.AlignmentFlag.AlignVCenter
        heading = f"{group.title}  {group.count}"
        draw_words(painter, rect, middle | Qt.AlignmentFlag.AlignLeft, heading)
        draw_words(painter, rect, middle | Qt.AlignmentFlag.AlignRight, group.total)

    def _paint_row(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, *, selected: bool
    ) -> None:
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.accent_ground)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        turned = painter.layoutDirection()
        first = inner.left() + DOT if turned is LEFT_TO_RIGHT else inner.right() - DOT
        self._paint_dot(painter, QPointF(first, inner.center().y() + 0.5), row.tone)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(sized(font, SMALL_PIXELS))
        painter.setPen(self.theme.accent_text if selected else self.theme.secondary)
        draw_words(painter, inner, middle | Qt.AlignmentFlag.AlignRight, row.detail)
        taken = painter.fontMetrics().horizontalAdvance(row.detail) + GAP
        painter.setFont(sized(font, BODY_PIXELS))
        painter.setPen(self.theme.secondary if row.tone is Tone.DONE else self.theme.text)
        title = QStyle.visualRect(turned, inner, inner.adjusted(round(2 * DOT) + 6, 0, -taken, 0))
        elided = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, title.width()
        )
        draw_words(painter, title, middle | Qt.AlignmentFlag.AlignLeft, elided)

    def _paint_dot(self, painter: QPainter, centre: QPointF, tone: Tone) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(tone))
        painter.drawEllipse(centre, DOT, DOT)

    def _colour(self, tone: Tone) -> QColor:
        theme = self.theme
        return {
            Tone.FINE: theme.fine,
            Tone.RISK: theme.risk,
            Tone.LATE: theme.late,
            Tone.DONE: theme.faint,
        }[tone]


def _line(index: Index) -> Group | Row | None:
    model = index.model()
    return model.at(index) if isinstance(model, TaskModel) else None
