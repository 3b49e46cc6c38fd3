"""The window: where the parts stand and how they are connected."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desktop.actions import make_actions
from planner.desktop.document import Document
from planner.desktop.first_start import FirstStart
from planner.desktop.icons import window_icon
from planner.desktop.ledger_bar import LedgerBar
from planner.desktop.month_picker import MonthPicker
from planner.desktop.preferences import Preferences
from planner.desktop.quick_add_bar import QuickAddBar
from planner.desktop.side_panel import SidePanel
from planner.desktop.styles import panel_style
from planner.desktop.task_list import TaskList
from planner.desktop.theme import Theme, apply_theme
from planner.desktop.toast import Toast
from planner.desktop.top_bar import TopBar
from planner.desktop.week.view import WeekView
from planner.desktop.widgets import hairline

LEFT_WIDTH = 206
