"""The size of text: that of the application's font, which everything that holds text follows."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

BODY_PIXELS = 13
"""Of the window as it was drawn; a smaller font is taken for this, since parts of it are smaller
still.
"""

_LENGTHS = (
    r"((?<![-\w])(?:font-size|(?:min-|max-)?height|width|padding(?:-\w+)?|spacing)\s*:)([^;}]*)"
)
_PIXELS = r"(\d+)px"


def body_font(given: QFont | None = None) -> QFont:
    """As large as the given one, else the application's, of which a size in points is somebody's
    choice and one in pixels ours. Inter where there is one, else the system's sans; figures of
    equal width.
    """
    given = QGuiApplication.font() if given is None else given
    families = QFontDatabase.families()
    font = QFont("Inter") if "Inter" in families else desktop_font()
    font.setPixelSize(max(BODY_PIXELS, QFontInfo(given).pixelSize()))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def desktop_font() -> QFont:
    """As the desktop has it now, whatever the application's is."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


class FontChange:
    """Whether the desktop, or somebody with a word for the application, wants another font than
    that in which its windows were made.
    """

    def __init__(self) -> None:
        self._desktop = desktop_font()
        self._worn = QGuiApplication.font()

    def follow(self, app: QApplication) -> bool:
        """Wears it. Whether windows have to be made anew: their lengths follow their text."""
        desktop, given = desktop_font(), app.font()
        if desktop != self._desktop:
            self._desktop = given = desktop
        wanted = body_font(given)
        if wanted != app.font():
            app.setFont(wanted)
        text_scale.cache_clear()
        changed, self._worn = wanted != self._worn, wanted
        return changed


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
