"""What an item looks like, by kind and state."""

from PySide6.QtGui import QColor

from planner.desktop.look.calendar_colours import shade
from planner.desktop.look.theme import Theme
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.domain.values import dataclass

DETAIL_STRENGTH = 0.8
"""How much of the title's colour the line under it keeps; the rest is ground."""

WEAK_DETAIL_STRENGTH = 0.9
"""Where the title is no darker than it has to be."""


@dataclass(frozen=True, slots=True)
class ItemColours:
    """`border` is None for filled items."""

    ground: QColor
    bar: QColor
    title: QColor
    detail: QColor
    border: QColor | None = None


def item_colours(item: Item, theme: Theme) -> ItemColours:
    if item.kind is ItemKind.WORK:
        return _work_colours(item, theme)
    own = None if item.colour is None else shade(item.colour, theme)
    if not item.busy:
        bar = own or theme.faint
        return ItemColours(theme.line, bar, theme.text, mixed(theme.text, theme.line))
    grounds = {
        ItemKind.MEETING: (theme.meeting, theme.meeting_bar, theme.meeting_text),
        ItemKind.PERSONAL: (theme.personal, theme.personal_bar, theme.personal_text),
        ItemKind.HABIT: (theme.habit, theme.habit_bar, theme.habit_text),
    }
    ground, bar, title = grounds[item.kind]
    bar = own or bar
    border = bar if item.state is ItemState.GHOST else None
    strength = WEAK_DETAIL_STRENGTH if item.kind is ItemKind.HABIT else DETAIL_STRENGTH
    return ItemColours(ground, bar, title, mixed(title, ground, strength), border)


def _work_colours(item: Item, theme: Theme) -> ItemColours:
    if item.state is ItemState.MISSED:
        return ItemColours(theme.core, theme.faint, theme.secondary, theme.secondary, theme.line)
    if item.at_risk:
        return ItemColours(theme.risk_ground, theme.risk, theme.risk, theme.risk, theme.risk)
    planned = item.state is ItemState.PLANNED
    ground = theme.core if planned else theme.accent_ground
    border = None if item.state is ItemState.DONE else theme.accent
    bar = theme.accent if item.colour is None else shade(item.colour, theme)
    return ItemColours(ground, bar, theme.accent_text, mixed(theme.accent_text, ground), border)


def mixed(colour: QColor, ground: QColor, strength: float = DETAIL_STRENGTH) -> QColor:
    """`strength` of the colour, the rest of the ground."""
    rest = 1 - strength
    return QColor(
        round(colour.red() * strength + ground.red() * rest),
        round(colour.green() * strength + ground.green() * rest),
        round(colour.blue() * strength + ground.blue() * rest),
    )
