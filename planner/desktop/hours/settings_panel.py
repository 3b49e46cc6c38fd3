"""The right panel with the settings: few, found by a word, applied at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.hours.setting_values import setting_text, setting_value
from planner.desktop.look.fonts import widened
from planner.desktop.look.formats import told
from planner.desktop.look.fuzzy import best
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.segments import Segments
from planner.desktop.look.side_panel import scroll_area
from planner.desktop.look.theme import THEMES, Theme
from planner.desktop.look.week_start import CHOICES
from planner.desktop.look.widgets import text_label
from planner.domain.edits import set_settings
from planner.domain.errors import PlannerError
from planner.domain.search import folded
from planner.domain.values import dataclass

VALUE_WIDTH = 110
SHORT = QLocale.FormatType.ShortFormat
Chosen = TypeVar("Chosen", str, int)
THEME_NAMES = ("", *THEMES)
LANGUAGES = ("", "en", "pt_PT", "pt_BR")
MANY = 3
"""More than so many choices have less room around their words."""

REMINDERS = ("off", "", "always")
MINUTES = (5, 10, 15, 30, 60)


@dataclass(frozen=True, slots=True)
class Line:
    """One setting on the page, and all words that find it."""

    widget: QWidget
    words: str
    heading: QLabel


class SettingsPanel(Panel):
    """A value is kept when it is left; a mistake is said below its line, which keeps it."""

    theme_chosen = Signal()
    language_chosen = Signal()
    week_start_chosen = Signal()

    def __init__(self, document: Document, preferences: Preferences) -> None:
        super().__init__()
        self._document = document
        self._preferences = preferences
        self._lines: list[Line] = []
        self._edits: dict[str, QLineEdit] = {}
        self._mistakes: dict[str, QLabel] = {}
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find a setting"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self._filter)
        self._nothing = text_label(self.tr("No setting is called so."), "secondary", wrap=True)
        self._nothing.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
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
        return self._edits[name]

    def mistake(self, name: str) -> str:
        return self._mistakes[name].text()

    def shown(self) -> list[str]:
        """The labels of what the words find."""
        return [line.widget.accessibleName() for line in self._lines if not line.widget.isHidden()]

    def _window_lines(self) -> None:
        heading = self._heading(self.tr("Window"))
        system = self.tr("System")
        self.theme = self._choice(
            heading,
            self.tr("Colours"),
            (system, self.tr("Light"), self.tr("Dark"), self.tr("Contrast")),
            self._choose_theme,
            "theme tema dark light escuro claro contrast contraste colors",
        )
        self.language = self._choice(
            heading,
            self.tr("Language"),
            (system, "English", "Português", "Brasil"),
            self._choose_language,
            "idioma lingua english portuguese brazil brasileiro",
        )
        self.week_start = self._choice(
            heading,
            self.tr("Weeks begin with"),
            tuple(QLocale().dayName(weekday + 1, SHORT) for weekday in CHOICES),
            self._choose_week_start,
            "week start first day monday sunday semana comeca",
        )

    def _reminder_lines(self) -> None:
        heading = self._heading(self.tr("Reminders"))
        self.reminders = self._choice(
            heading,
            self.tr("Remind of what begins or is due"),
            (self.tr("Off"), self.tr("In my hours"), self.tr("Always")),
            self._choose_reminders,
            "reminders notifications quiet lembretes avisos silencio",
            self.tr("Outside your hours only the window says it."),
        )
        self.reminder_minutes = self._choice(
            heading,
            self.tr("Minutes before it begins"),
            tuple(map(str, MINUTES)),
            self._choose_minutes,
            "reminders notifications before appointment planned lembretes minutos antes",
            self.tr("Appointments and planned work that have no reminders of their own."),
        )

    def _planning_lines(self) -> None:
        heading = self._heading(self.tr("Planning"))
        self.automatic = self._choice(
            heading,
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
            self._value(heading, name, label)

    def _history_lines(self) -> None:
        heading = self._heading(self.tr("History"))
        self._value(heading, "history_age", self.tr("Kept for days"))
        self._value(heading, "history_size", self.tr("Kept up to megabytes"))

    def _heading(self, text: str) -> QLabel:
        heading = text_label(text, "heading")
        self._rows.addSpacing(6)
        self._rows.addWidget(heading)
        return heading

    def _choice(
        self,
        heading: QLabel,
        label: str,
        texts: tuple[str, ...],
        choose: Callable[[int], None],
        words: str,
        hint: str = "",
    ) -> Segments:
        segments = Segments(texts, label)
        segments.setProperty("many", len(texts) > MANY)
        segments.chosen.connect(choose)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(text_label(label, "secondary", wrap=True))
        column.addWidget(segments)
        if hint:
            column.addWidget(text_label(hint, "hint", wrap=True))
        self._add(heading, label, f"{label} {' '.join(texts)} {words}", column)
        return segments

    def _value(self, heading: QLabel, name: str, label: str) -> None:
        edit, mistake = QLineEdit(), text_label(wrap=True)
        edit.setObjectName(name)
        edit.setProperty("tight", True)
        edit.setAccessibleName(label)
        edit.setFixedWidth(widened(VALUE_WIDTH))
        edit.editingFinished.connect(partial(self._save, name))
        mistake.setObjectName("formError")
        mistake.hide()
        row, column = QHBoxLayout(), QVBoxLayout()
        row.addWidget(text_label(label, "secondary", wrap=True), 1)
        row.addWidget(edit)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(mistake)
        self._edits[name], self._mistakes[name] = edit, mistake
        self._add(heading, label, f"{label} {name.replace('_', ' ')}", column)

    def _add(self, heading: QLabel, label: str, words: str, layout: QVBoxLayout) -> None:
        widget = QWidget()
        widget.setAccessibleName(label)
        layout.setContentsMargins(0, 0, 0, 0)
        widget.setLayout(layout)
        self._rows.addWidget(widget)
        self._lines.append(Line(widget, folded(words), heading))

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
        edit, calendar = self._edits[name], self._document.calendar
        if not edit.isModified():
            self._mark(name, "")
            return
        try:
            value = setting_value(name, edit.text())
            settings = replace(calendar.settings, **{name: value})  # type: ignore[arg-type]
        except PlannerError as error:
            self._mark(name, told(error.sentence))
            return
        edit.setModified(False)
        self._mark(name, "")
        after = set_settings(calendar, settings)
        what = self.tr("Change settings: {what}").format(what=edit.accessibleName())
        self._document.change(after, what)
        self._refresh()

    def _mark(self, name: str, mistake: str) -> None:
        edit, label = self._edits[name], self._mistakes[name]
        label.setText(mistake)
        label.setVisible(bool(mistake))
        edit.setAccessibleDescription(mistake)
        edit.setProperty("rejected", bool(mistake))
        edit.style().polish(edit)  # a style sheet does not see that a property changed

    def _refresh(self) -> None:
        settings, preferences = self._document.calendar.settings, self._preferences
        for name, edit in self._edits.items():
            if not edit.isModified():
                edit.setText(setting_text(settings, name))
                edit.setCursorPosition(0)
        self.theme.choose(_place(THEME_NAMES, preferences.theme))
        self.language.choose(_place(LANGUAGES, preferences.language))
        self.week_start.choose(_place(CHOICES, preferences.week_start))
        self.reminders.choose(_place(REMINDERS, preferences.reminders))
        self.reminder_minutes.choose(_place(MINUTES, preferences.reminder_minutes))
        self.automatic.choose(int(settings.automatic))

    def _filter(self, text: str) -> None:
        words = folded(text).split()
        shown = set[QLabel]()
        for line in self._lines:
            fits = best(words, (line.words,)) is not None
            line.widget.setVisible(fits)
            if fits:
                shown.add(line.heading)
        for line in self._lines:
            line.heading.setVisible(line.heading in shown)
        self._nothing.setVisible(not shown)

    def _lay_out(self) -> None:
        title = text_label(self.tr("Settings"))
        title.setObjectName("panelTitle")
        inner = QWidget(objectName="rightPanel")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self._nothing)
        inside.addLayout(self._rows)
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
