"""A choice whose list looks like every other list."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from planner.override import override

MOST_LINES = 16


class CalmBox(QComboBox):
    """Qt's own way of painting the lines knows no style sheet. `combobox-popup: 0` in the style
    sheet lets it open below the box.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        """Qt may keep the height that the box had before it knew its font."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def showPopup(self) -> None:
        """Only here: a look at the list makes it."""
        if self.maxVisibleItems() != MOST_LINES:
            self.setMaxVisibleItems(MOST_LINES)
            self.setItemDelegate(QStyledItemDelegate(self))
            self._take_margins_off()
        super().showPopup()

    def _take_margins_off(self) -> None:
        """Those of a list over its box: the height that Qt gives to one below knows none."""
        holder = self.view().parentWidget()
        layout = None if holder is None else holder.layout()
        if layout is None:
            return
        for place in range(layout.count()):
            item = layout.itemAt(place)
            spacer = None if item is None else item.spacerItem()
            if spacer is not None:
                spacer.changeSize(0, 0)
        layout.invalidate()
