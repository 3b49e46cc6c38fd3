"""The style sheet of a window: what it is made of, and the panels round the week."""

from functools import lru_cache

from PySide6.QtGui import QColor

from planner.desktop.look.fonts import scaled_style
from planner.desktop.look.theme import Theme, style_sheet
from planner.resources import resource

ICONS = ("open", "check")
"""Those that the style sheet draws itself."""


@lru_cache(maxsize=1)
def _panels() -> str:
    return resource("styles/panels.qss").read_text(encoding="utf-8")


def window_style(theme: Theme) -> str:
    """All of it; of equal rules that of the panels counts."""
    return style_sheet(theme) + panel_style(theme)


def panel_style(theme: Theme) -> str:
    """`resources/styles/panels.qss` in the theme's colours."""
    values = {name: getattr(theme, name) for name in Theme.__slots__}
    colours = {name: value.name() for name, value in values.items() if isinstance(value, QColor)}
    chip = theme.line if theme.dark else theme.off
    icons = {f"{name}_icon": resource(f"icons/{name}.svg").as_posix() for name in ICONS}
    words = {**colours, **icons, "chip": chip.name()}
    sheet = _panels()
    for word in sorted(words, key=len, reverse=True):  # line_weak before line
        sheet = sheet.replace(f"${word}", words[word])
    return scaled_style(sheet)
