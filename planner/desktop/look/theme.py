"""The colours of the window and everything that is made of them."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from planner.desktop.look.fonts import body_font, scaled_style, text_scale
from planner.domain.values import dataclass

TITLE_PIXELS = 12
SMALL_PIXELS = 11
HEADING_PIXELS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours by role: the ground, lines, text, then one group for each kind of entry.

    `*_bar` is the solid mark at the left of an entry, the plain name its ground, `*_text` what is
    written on that ground. Only `faint` may be hard to read: hour labels and hints.
    """

    dark: bool
    window: QColor
    panel: QColor
    raised: QColor
    core: QColor
    flexible: QColor
    off: QColor
    line: QColor
    line_weak: QColor
    text: QColor
    secondary: QColor
    faint: QColor
    accent: QColor
    accent_ground: QColor
    accent_text: QColor
    on_accent: QColor
    meeting: QColor
    meeting_bar: QColor
    meeting_text: QColor
    personal: QColor
    personal_bar: QColor
    personal_text: QColor
    habit: QColor
    habit_bar: QColor
    habit_text: QColor
    risk: QColor
    risk_ground: QColor
    late: QColor
    fine: QColor
    now: QColor


LIGHT = Theme(
    dark=False,
    window=QColor("#F7F6F3"),
    panel=QColor("#FBFAF8"),
    raised=QColor("#FFFFFF"),
    core=QColor("#FFFFFF"),
    flexible=QColor("#FFF9EE"),
    off=QColor("#F1F0EC"),
    line=QColor("#E9E7E1"),
    line_weak=QColor("#F3F1EC"),
    text=QColor("#1D2125"),
    secondary=QColor("#6A7076"),
    faint=QColor("#A2A7AB"),
    accent=QColor("#0B7A75"),
    accent_ground=QColor("#DDF1EE"),
    accent_text=QColor("#07534F"),
    on_accent=QColor("#FFFFFF"),
    meeting=QColor("#E3EAF5"),
    meeting_bar=QColor("#5272AE"),
    meeting_text=QColor("#26375A"),
    personal=QColor("#F1E6F6"),
    personal_bar=QColor("#8A5AA5"),
    personal_text=QColor("#4C2C5E"),
    habit=QColor("#F4F0E4"),
    habit_bar=QColor("#B6A36C"),
    habit_text=QColor("#665828"),
    risk=QColor("#A84D08"),
    risk_ground=QColor("#FDF0DC"),
    late=QColor("#C2372B"),
    fine=QColor("#3F7D3A"),
    now=QColor("#E5484D"),
)

DARK = Theme(
    dark=True,
    window=QColor("#17191B"),
    panel=QColor("#1B1E20"),
    raised=QColor("#202427"),
    core=QColor("#202427"),
    flexible=QColor("#26241D"),
    off=QColor("#191B1D"),
    line=QColor("#2D3236"),
    line_weak=QColor("#24282B"),
    text=QColor("#E7E9EA"),
    secondary=QColor("#9CA3A8"),
    faint=QColor("#6B7277"),
    accent=QColor("#37B5AC"),
    accent_ground=QColor("#12403D"),
    accent_text=QColor("#A9E5DF"),
    on_accent=QColor("#17191B"),
    meeting=QColor("#263349"),
    meeting_bar=QColor("#7E9BD4"),
    meeting_text=QColor("#C9D7F1"),
    personal=QColor("#3A2A44"),
    personal_bar=QColor("#B98AD3"),
    personal_text=QColor("#E6D0F2"),
    habit=QColor("#332F22"),
    habit_bar=QColor("#C2AE73"),
    habit_text=QColor("#E2D7B3"),
    risk=QColor("#F0A13C"),
    risk_ground=QColor("#3A2C15"),
    late=QColor("#F0716A"),
    fine=QColor("#84C37E"),
    now=QColor("#F2686D"),
)

CONTRAST = Theme(
    dark=True,
    window=QColor("#000000"),
    panel=QColor("#000000"),
    raised=QColor("#000000"),
    core=QColor("#000000"),
    flexible=QColor("#1C1600"),
    off=QColor("#171717"),
    line=QColor("#585858"),
    line_weak=QColor("#333333"),
    text=QColor("#FFFFFF"),
    secondary=QColor("#E2E2E2"),
    faint=QColor("#B8B8B8"),
    accent=QColor("#3CF0E0"),
    accent_ground=QColor("#00332F"),
    accent_text=QColor("#A6FFF6"),
    on_accent=QColor("#000000"),
    meeting=QColor("#00204A"),
    meeting_bar=QColor("#7FB2FF"),
    meeting_text=QColor("#E4EEFF"),
    personal=QColor("#2E0A40"),
    personal_bar=QColor("#E09BFF"),
    personal_text=QColor("#F8E6FF"),
    habit=QColor("#2A2400"),
    habit_bar=QColor("#FFD84A"),
    habit_text=QColor("#FFF2B8"),
    risk=QColor("#FFB347"),
    risk_ground=QColor("#331C00"),
    late=QColor("#FF8A82"),
    fine=QColor("#7CFF7C"),
    now=QColor("#FF6A6A"),
)
"""High contrast is a palette of its own, not a filter."""

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""By the names under which they are remembered, in the order in which one goes through them."""


def name_of(theme: Theme) -> str:
    return next(name for name, each in THEMES.items() if each is theme)


def following(theme: Theme) -> Theme:
    """The next of them; after the last the first."""
    themes = list(THEMES.values())
    return themes[(themes.index(theme) + 1) % len(themes)]


def palette(theme: Theme) -> QPalette:
    colours = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text),
        (role.Base, theme.raised),
        (role.AlternateBase, theme.window),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.late),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.faint),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.raised),
        (role.Midlight, theme.line_weak),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Shadow, theme.line),
    ):
        colours.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, theme.faint)
    return colours


def style_sheet(theme: Theme) -> str:
    """Of any window's parts. Buttons take their rank from the properties `primary` and `flat`."""
    names = {
        name: getattr(theme, name).name() for name in Theme.__slots__ if name not in ("dark", "now")
    }
    return scaled_style(STYLE.format(**names, small=SMALL_PIXELS))


STYLE = """
QMainWindow, QDialog {{ background: {panel}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}

QPushButton, QToolButton {{
  background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px;
  padding: 4px 12px; min-height: 18px;
}}
QToolButton {{ padding: 4px 8px; }}
QPushButton:hover, QToolButton:hover {{ background: {off}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {line}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; background: {panel}; }}
QPushButton:checked, QToolButton:checked {{
  background: {accent_ground}; color: {accent_text}; border-color: {accent_ground};
}}
QPushButton[primary="true"], QPushButton:default {{
  background: {accent}; color: {on_accent}; border-color: {accent};
}}
QPushButton[primary="true"]:hover, QPushButton:default:hover {{
  background: {accent_text}; border-color: {accent_text};
}}
QPushButton[primary="true"]:disabled {{
  background: {off}; color: {faint}; border-color: {line};
}}
QPushButton[flat="true"], QToolButton[flat="true"] {{
  background: transparent; border-color: transparent;
}}
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {off}; }}
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus {{ border-color: {accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
  background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px;
  padding: 4px 8px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border-color: {accent};
}}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
  background: {panel}; color: {faint};
}}
QComboBox QAbstractItemView {{
  background: {raised}; border: 1px solid {line}; outline: 0;
  selection-background-color: {accent_ground}; selection-color: {accent_text};
}}

QMenu {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 4px 24px 4px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent_ground}; color: {accent_text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}

QListView, QTreeView, QScrollArea {{ background: transparent; border: 0; outline: 0; }}
QListView::item:selected, QTreeView::item:selected {{
  background: {accent_ground}; color: {accent_text};
}}

QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QFrame[frameShape="4"], QFrame[frameShape="5"] {{ color: {line}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
"""


STYLE_ARGUMENTS = ["-style", "fusion"]
"""Of the application: it would give the style that it is told later back, with all its enums."""


def apply_theme(app: QApplication, theme: Theme) -> None:
    """What all windows share. Each wears its style sheet itself: Qt takes several times as long to
    look one of the application up for the same widgets.
    """
    app.setFont(body_font())
    text_scale.cache_clear()
    app.setPalette(palette(theme))
