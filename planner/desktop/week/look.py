"""Colours and fonts of the canvas, resolved once."""

from collections.abc import Hashable
from dataclasses import field

from PySide6.QtGui import QFont, QFontMetricsF

from planner.desktop.look.fonts import BODY_PIXELS, sized
from planner.desktop.look.theme import SMALL_PIXELS, TITLE_PIXELS, Theme
from planner.desktop.week.colours import ItemColours, item_colours
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.domain.calendar_collection import Colour
from planner.domain.values import dataclass

TINY_PIXELS = 9
MOST_WIDTHS = 4096
"""Texts whose width is kept; a week has a few hundred."""

Kind = tuple[ItemKind, ItemState, bool, bool, Colour | None]


@dataclass(frozen=True, slots=True)
class Face:
    font: QFont
    metrics: QFontMetricsF
    widths: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def width(self, text: str) -> float:
        """Measured once: the same texts are painted again and again."""
        known = self.widths.get(text)
        if known is None:
            if len(self.widths) >= MOST_WIDTHS:
                self.widths.clear()
            known = self.widths[text] = self.metrics.horizontalAdvance(text)
        return known


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
    known: dict[Kind, ItemColours] = field(default_factory=dict, repr=False, compare=False)
    words: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)
    """What is written on items, by whoever writes it."""

    def colours_of(self, item: Item) -> ItemColours:
        """Mixed once for all that look alike."""
        kind = (item.kind, item.state, item.at_risk, item.busy, item.colour)
        if kind not in self.known:
            self.known[kind] = item_colours(item, self.theme)
        return self.known[kind]


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
