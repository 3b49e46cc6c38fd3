"""The right panel with the settings: few, found by a word, applied at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.hours.setting_lines import SettingLines
from planner.desktop.hours.setting_values import setting_text, setting_value
from planner.desktop.look.formats import told
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.side_panel import scroll_area
from planner.desktop.look.theme import THEMES, Theme
from planner.desktop.look.week_start import CHOICES
from planner.desktop.look.widgets import text_label
from planner.domain.edits import set_settings
from planner.domain.errors import PlannerError

SHORT = QLocale.FormatType.ShortFormat
Chosen = TypeVar("Chosen", str, int)
THEME_NAMES = ("", *THEMES)
LANGUAGES = ("", "en", "pt_PT", "pt_BR")
REMINDERS = ("off", "", "always")
MINUTES = (5, 10, 15, 30, 60)


class SettingsPanel(Panel):
    """A value is kept when it is left; a mistake is said below its line, which keeps it."""

    theme_chosen = Signal()
    language_chosen = Signal()
    week_start_chosen = Signal()

    def __init__(self, document: Document, preferences: Preferences) -> None:
        super().__init__()
        self._document = document
        self._preferences = preferences
        self._lines = SettingLines()
        self._lines.value_left.connect(self._save)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find a setting"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self._find)
        self._nothing = text_label(self.tr("No setting is called so."), "secondary", wrap=True)
        self._nothing.hide()
        self._window_lines()
        self._reminder_lines()
        self._planning_lines()
        self._history_lines()
        self._lay_out()
        self.setFocusProxy(self.line)
        document.changed.connect(self._refresh)
        self._refresh()

    def open(self) -> None:
        self.line.clear()
        self._refresh()

    def set_theme(self, _theme: Theme) -> None:
        """Shows what is chosen now, wherever that was."""
        self.theme.choose(_place(THEME_NAMES, self._preferences.theme))

    def edit_of(self, name: str) -> QLineEdit:
        return self._lines.edit_of(name)

    def mistake(self, name: str) -> str:
        return self._lines.mistake(name)

    def shown(self) -> list[str]:
        """The labels of what the words find."""
        return self._lines.shown()

    def _window_lines(self) -> None:
        self._lines.begin(self.tr("Window"))
        system = self.tr("System")
        self.theme = self._lines.add_choice(
            self.tr("Colours"),
            (system, self.tr("Light"), self.tr("Dark"), self.tr("Contrast")),
            self._choose_theme,
            "theme tema dark light escuro claro contrast contraste colors",
        )
        self.language = self._lines.add_choice(
            self.tr("Language"),
            (system, "English", "Português", "Brasil"),
            self._choose_language,
            "idioma lingua english portuguese brazil brasileiro",
        )
        self.week_start = self._lines.add_choice(
            self.tr("Weeks begin with"),
            tuple(QLocale().dayName(weekday + 1, SHORT) for weekday in CHOICES),
            self._choose_week_start,
            "week start first day monday sunday semana comeca",
        )

    def _reminder_lines(self) -> None:
        self._lines.begin(self.tr("Reminders"))
        self.reminders = self._lines.add_choice(
            self.tr("Remind of what begins or is due"),
            (self.tr("Off"), self.tr("In my hours"), self.tr("Always")),
            self._choose_reminders,
            "reminders notifications quiet lembretes avisos silencio",
            self.tr("Outside your hours only the window says it."),
        )
        self.reminder_minutes = self._lines.add_choice(
            self.tr("Minutes before it begins"),
            tuple(map(str, MINUTES)),
            self._choose_minutes,
            "reminders notifications before appointment planned lembretes minutos antes",
            self.tr("Appointments and planned work that have no reminders of their own."),
        )

    def _planning_lines(self) -> None:
        self._lines.begin(self.tr("Planning"))
        self.automatic = self._lines.add_choice(
            self.tr("Accept by itself what moves nothing"),
            (self.tr("Off"), self.tr("On")),
            self._choose_automatic,
            "automatic auto accept proposals automatico aceitar",
            self.tr("What moves accepted work or makes something late is asked all the same."),
        )
        for name, label in (
            ("zone", self.tr("Time zone")),
            ("day_boundary", self.tr("A day begins at")),
            ("minimum_rest", self.tr("Rest between two days")),
            ("day_cap", self.tr("At most a day")),
            ("week_cap", self.tr("At most a week")),
            ("week_target", self.tr("Target of a week")),
            ("evening_cap", self.tr("Evening hours a week")),
            ("evenings_per_week", self.tr("Evenings a week")),
            ("buffer_before", self.tr("Free before appointments")),
            ("buffer_after", self.tr("Free after appointments")),
        ):
            self._lines.add_value(name, label)

    def _history_lines(self) -> None:
        self._lines.begin(self.tr("History"))
        self._lines.add_value("history_age", self.tr("Kept for days"))
        self._lines.add_value("history_size", self.tr("Kept up to megabytes"))

    def _choose_theme(self, index: int) -> None:
        self._preferences.theme = THEME_NAMES[index]
        self.theme_chosen.emit()

    def _choose_language(self, index: int) -> None:
        if self._preferences.language != LANGUAGES[index]:
            self._preferences.language = LANGUAGES[index]
            self.language_chosen.emit()

    def _choose_week_start(self, index: int) -> None:
        self._preferences.week_start = CHOICES[index]
        self.week_start_chosen.emit()

    def _choose_reminders(self, index: int) -> None:
        self._preferences.reminders = REMINDERS[index]

    def _choose_minutes(self, index: int) -> None:
        self._preferences.reminder_minutes = MINUTES[index]

    def _choose_automatic(self, index: int) -> None:
        calendar = self._document.calendar
        settings = replace(calendar.settings, automatic=bool(index))
        name = (
            self.tr("Accept by itself what moves nothing")
            if index
            else self.tr("Ask before every proposal")
        )
        self._document.commit(set_settings(calendar, settings), name)

    def _save(self, name: str) -> None:
        edit, calendar = self._lines.edit_of(name), self._document.calendar
        if not edit.isModified():
            self._lines.mark(name, "")
            return
        try:
            value = setting_value(name, edit.text())
            settings = replace(calendar.settings, **{name: value})  # type: ignore[arg-type]
        except PlannerError as error:
            self._lines.mark(name, told(error.sentence))
            return
        edit.setModified(False)
        self._lines.mark(name, "")
        after = set_settings(calendar, settings)
        what = self.tr("Change settings: {what}").format(what=edit.accessibleName())
        self._document.change(after, what)
        self._refresh()

    def _refresh(self) -> None:
        settings, preferences = self._document.calendar.settings, self._preferences
        for name, edit in self._lines.edits():
            if not edit.isModified():
                edit.setText(setting_text(settings, name))
                edit.setCursorPosition(0)
        self.theme.choose(_place(THEME_NAMES, preferences.theme))
        self.language.choose(_place(LANGUAGES, preferences.language))
        self.week_start.choose(_place(CHOICES, preferences.week_start))
        self.reminders.choose(_place(REMINDERS, preferences.reminders))
        self.reminder_minutes.choose(_place(MINUTES, preferences.reminder_minutes))
        self.automatic.choose(int(settings.automatic))

    def _find(self, text: str) -> None:
        self._nothing.setVisible(not self._lines.find(text))

    def _lay_out(self) -> None:
        title = text_label(self.tr("Settings"))
        title.setObjectName("panelTitle")
        inner = QWidget(objectName="rightPanel")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self._nothing)
        inside.addLayout(self._lines)
        inside.addStretch(1)
        area: QScrollArea = scroll_area(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.line)
        column.addWidget(area, 1)
        column.addLayout(self.close_row())


def _place(choices: Sequence[Chosen], chosen: Chosen) -> int:
    return choices.index(chosen) if chosen in choices else 0
