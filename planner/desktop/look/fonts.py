"""The size of text: that of the application's font, which everything that holds text follows."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

BODY_PIXELS = 13
"""Of the window as it was drawn; a smaller font is taken for this, since parts of it are smaller
still.
"""

_LENGTHS = (
    r"((?<![-\w])(?:font-size|(?:min-|max-)?height|width|padding(?:-\w+)?|spacing)\s*:)([^;}]*)"
)
_PIXELS = r"(\d+)px"


def body_font() -> QFont:
    """As large as the application's, of which a size in points is somebody's choice and one in
    pixels ours. Inter where there is one, else the system's sans; figures of equal width.
    """
    given = QGuiApplication.font()
    families = QFontDatabase.families()
    if "Inter" in families:
        font = QFont("Inter")
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(max(BODY_PIXELS, QFontInfo(given).pixelSize()))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=1)
def text_scale() -> float:
    """How much larger than drawn; to be asked anew, by `cache_clear`, after another font is set."""
    pixels = QGuiApplication.font().pixelSize()
    return max(1.0, pixels / BODY_PIXELS)


def scaled(pixels: float) -> int:
    """A length as drawn, for text as large as it is."""
    return round(pixels * text_scale())


def widened(pixels: float) -> int:
    """As `scaled`, for what stands beside the calendar and may not take all of the window."""
    return round(pixels * min(text_scale(), WIDEST))


WIDEST = 1.75


def scaled_style(sheet: str) -> str:
    """A style sheet with fonts, and the heights and paddings round them, as large as text is."""
    if text_scale() == 1:
        return sheet
    return re.sub(_LENGTHS, lambda found: found[1] + _scaled_pixels(found[2]), sheet)


def _scaled_pixels(lengths: str) -> str:
    return re.sub(_PIXELS, lambda found: f"{scaled(int(found[1]))}px", lengths)


def sized(font: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The same family and figures at another size, as drawn, and weight."""
    other = QFont(font)
    other.setPixelSize(scaled(pixels))
    other.setWeight(weight)
    return other
