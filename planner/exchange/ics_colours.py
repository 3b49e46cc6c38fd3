"""Colours of calendars in files: any of CSS or RGB becomes the nearest one of ours."""

import re
from colorsys import rgb_to_hls

from planner.domain.calendar_collection import Colour

RGB = {
    Colour.BLUE: "#3465A4",
    Colour.GREEN: "#4E9A06",
    Colour.VIOLET: "#75507B",
    Colour.BROWN: "#8F5902",
    Colour.SKYBLUE: "#4FA8D8",
    Colour.PINK: "#D6408B",
    Colour.OLIVE: "#8A8A1C",
    Colour.GRAY: "#777777",
}
"""What programs are told that want numbers (X-APPLE-CALENDAR-COLOR)."""

PARTS = {
    Colour.OLIVE: ("olive", "yellow", "khaki", "lime", "gold", "chartreuse"),
    Colour.VIOLET: ("violet", "purple", "orchid", "plum", "indigo", "magenta", "fuchsia", "laven"),
    Colour.GREEN: ("green",),
    Colour.SKYBLUE: ("sky", "aqua", "cyan", "teal", "turquoise", "lightblue", "powder"),
    Colour.PINK: ("pink", "rose", "crimson", "salmon", "red", "coral", "tomato"),
    Colour.GRAY: ("gray", "grey", "silver", "black", "white", "snow", "gainsboro"),
    Colour.BLUE: ("blue", "navy"),
    Colour.BROWN: ("brown", "sienna", "chocolate", "maroon", "tan", "peru", "orange", "wood"),
}
"""Of the 147 names of CSS: the first that has one of its parts."""

HUES = (
    (18, Colour.PINK),
    (45, Colour.BROWN),
    (75, Colour.OLIVE),
    (165, Colour.GREEN),
    (205, Colour.SKYBLUE),
    (250, Colour.BLUE),
    (305, Colour.VIOLET),
    (360, Colour.PINK),
)
"""Degrees up to which a hue is called so."""

PALE = 0.12
"""Below this saturation a colour is grey."""


def colour_of(text: str) -> Colour | None:
    """Of COLOR (a name, RFC 7986, 5.9) or of "#RRGGBB", also with its opacity behind; None for
    what is neither.
    """
    plain = text.strip().lower()
    if found := re.fullmatch(r"#([0-9a-f]{6})(?:[0-9a-f]{2})?", plain):
        return _nearest(int(found[1], 16))
    if plain in set(Colour):
        return Colour(plain)
    return next((colour for colour, parts in PARTS.items() if any(p in plain for p in parts)), None)


def _nearest(rgb: int) -> Colour:
    red, green, blue = (rgb >> shift & 255 for shift in (16, 8, 0))
    hue, _, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < PALE or max(red, green, blue) - min(red, green, blue) < 255 * PALE:
        return Colour.GRAY
    return next(colour for end, colour in HUES if hue * 360 <= end)
