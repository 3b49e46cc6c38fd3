"""The list that a combo box opens."""

from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

MOST_LINES = 16


def calm_popup(box: QComboBox) -> None:
    """Its lines look like those of every other list: Qt's own way of painting them knows no style
    sheet.
    """
    box.setItemDelegate(QStyledItemDelegate(box))
    box.setMaxVisibleItems(MOST_LINES)
