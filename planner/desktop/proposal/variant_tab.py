"""A button that shows a variant: its picture, and its name below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.desktop.look.fonts import scaled
from planner.desktop.proposal.variant_picture import DAYS, Mark, MarkKind
from planner.override import override

HEIGHT = 38
MARGIN = 6
WIDTH = 62
GAP = 1.0


class VariantTab(QPushButton):
    def __init__(self) -> None:
        super().__init__(checkable=True)
        self.setProperty("tab", "picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._marks: tuple[Mark, ...] = ()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        if marks != self._marks:
            self._marks = marks
            self.update()

    @override
    def sizeHint(self) -> QSize:
        found = super().sizeHint()
        return QSize(max(found.width(), WIDTH), found.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(MARGIN, 5, self.width() - 2 * MARGIN, scaled(HEIGHT) - 5)
        painter.setBrush(self._colour(QPalette.ColorRole.Base, 160))
        painter.drawRects([self._rect(area, day, 0, area.height()) for day in range(DAYS)])
        for kind in MarkKind:
            rects = [self._box(area, mark) for mark in self._marks if mark.kind is kind]
            if rects:
                painter.setBrush(self._brush(kind))
                painter.drawRects(rects)

    def _box(self, area: QRectF, mark: Mark) -> QRectF:
        height = max((mark.bottom - mark.top) * area.height() - 0.5, 1.0)
        return self._rect(area, mark.day, mark.top * area.height(), height)

    def _rect(self, area: QRectF, day: int, top: float, height: float) -> QRectF:
        column = area.width() / DAYS
        left = area.left() + self._place(day) * column
        return QRectF(left, area.top() + top, column - GAP, height)

    def _place(self, day: int) -> int:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return DAYS - 1 - day if right else day

    def _brush(self, kind: MarkKind) -> QColor:
        role = QPalette.ColorRole
        return {
            MarkKind.EVENT: self._colour(role.WindowText, 70),
            MarkKind.STAYS: self._colour(role.Highlight, 90),
            MarkKind.MOVES: self._colour(role.Highlight, 255),
        }[kind]

    def _colour(self, role: QPalette.ColorRole, alpha: int) -> QColor:
        colour = QColor(self.palette().color(role))
        colour.setAlpha(alpha)
        return colour
