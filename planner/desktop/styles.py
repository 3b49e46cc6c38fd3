"""The style sheet of the panels round the week."""

from functools import lru_cache
from string import Template

from PySide6.QtGui import QColor

from planner.desktop.fonts import scaled_style
from planner.desktop.theme import Theme
from planner.resources import resource

ICONS = ("open", "check")
"""Those that the style sheet draws itself."""


@lru_cache(maxsize=1)
def _panels() -> Template:
    return Template(resource("styles/panels.qss").read_text(encoding="utf-8"))


def panel_style(theme: Theme) -> str:
    """`resources/styles/panels.qss` in the theme's colours."""
    values = {name: getattr(theme, name) for name in Theme.__slots__}
    colours = {name: value.name() for name, value in values.items() if isinstance(value, QColor)}
    chip = theme.line if theme.dark else theme.off
    icons = {f"{name}_icon": resource(f"icons/{name}.svg").as_posix() for name in ICONS}
    return scaled_style(_panels().substitute(colours, chip=chip.name(), **icons))
