import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from planner.desktop.look.own_direction import draw_words

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def drawn(app: QApplication, direction: Qt.LayoutDirection, where: Qt.AlignmentFlag) -> QImage:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(app.font())
    painter.setLayoutDirection(direction)
    draw_words(painter, QRect(0, 0, 200, 30), where | MIDDLE, "3 h 45")
    assert painter.layoutDirection() is direction
    painter.end()
    return image


@pytest.mark.parametrize(("here", "there"), [(LEFT, RIGHT), (RIGHT, LEFT)], ids=["first", "last"])
def test_a_duration_reads_the_same_on_a_mirrored_side(
    qapp: QApplication, here: Qt.AlignmentFlag, there: Qt.AlignmentFlag
) -> None:
    assert drawn(qapp, RTL, here) == drawn(qapp, LTR, there)
    assert drawn(qapp, RTL, here) != drawn(qapp, LTR, here)
