"""Colours and fonts of the canvas, resolved once."""

from PySide6.QtGui import QFont, QFontMetricsF

from planner.desktop.fonts import BODY_PIXELS, sized
from planner.desktop.theme import SMALL_PIXELS, TITLE_PIXELS, Theme
from planner.domain.values import dataclass

TINY_PIXELS = 9


@dataclass(frozen=True, slots=True)
class Face:
    font: QFont
    metrics: QFontMetricsF

    def width(self, text: str) -> float:
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Look:
    """`tiny` is for the second zone only."""

    theme: Theme
    body: Face
    number: Face
    title: Face
    small: Face
    small_bold: Face
    italic: Face
    tiny: Face


def look(theme: Theme, font: QFont) -> Look:
    """`font` gives family and figures."""
    bold = QFont.Weight.DemiBold
    italic = sized(font, SMALL_PIXELS)
    italic.setItalic(True)
    return Look(
        theme,
        body=_face(sized(font, BODY_PIXELS)),
        number=_face(sized(font, BODY_PIXELS, bold)),
        title=_face(sized(font, TITLE_PIXELS, bold)),
        small=_face(sized(font, SMALL_PIXELS)),
        small_bold=_face(sized(font, SMALL_PIXELS, bold)),
        italic=_face(italic),
        tiny=_face(sized(font, TINY_PIXELS)),
    )


def _face(font: QFont) -> Face:
    return Face(font, QFontMetricsF(font))
