"""The pages of the right side, each made when it is first wanted."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.calendars.calendar_commands import CalendarCommands
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.finding.finding import Finding
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.planning.snoozing import SnoozeChoice

if TYPE_CHECKING:
    from planner.desktop.calendars.calendars_panel import CalendarsPanel
    from planner.desktop.editing.entry_panel import EntryPanel
    from planner.desktop.finding.search_panel import SearchPanel
    from planner.desktop.history.backups_panel import BackupsPanel
    from planner.desktop.history.history_panel import HistoryPanel
    from planner.desktop.hours.hours_panel import HoursPanel
    from planner.desktop.hours.settings_panel import SettingsPanel
    from planner.desktop.importing.import_panel import ImportPanel
    from planner.desktop.keys.keys_panel import KeysPanel
    from planner.desktop.notes.notes_panel import NotesPanel
    from planner.desktop.planning.answer_panel import AnswerPanel
    from planner.desktop.planning.snooze_panel import SnoozePanel

THEMED = ("search", "notes", "keys", "hours", "calendars", "settings")
"""Pages that paint some of what they show themselves."""


class PageShelf(QObject):
    """What a page asks for is passed on by the signal of the same name."""

    left = Signal(QWidget)
    """The page that wants to be closed."""

    told = Signal(str)
    notes_wanted = Signal(str)
    place_chosen = Signal(SnoozeChoice)
    entry_wanted = Signal(str)
    theme_chosen = Signal()
    language_chosen = Signal()
    week_start_chosen = Signal()
    import_accepted = Signal()
    import_closed = Signal()
    order_chosen = Signal(str)
    place_of_import_chosen = Signal(str)
    time_asked = Signal(str)
    """Why what the answer is about is not then."""

    def __init__(
        self, document: Document, preferences: Preferences, key_map: KeyMap, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._preferences = preferences
        self._key_map = key_map
        self._theme = LIGHT
        self.finding = Finding(document)
        self.calendar_commands = CalendarCommands(document, self)
        self.calendar_commands.told.connect(self.told)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for name in THEMED:
            if self.has_made(name):
                getattr(self, name).set_theme(theme)

    def has_made(self, name: str) -> bool:
        return name in self.__dict__

    @cached_property
    def entry(self) -> "EntryPanel":
        from planner.desktop.editing.entry_panel import EntryPanel  # noqa: PLC0415 (a quicker start)

        panel = EntryPanel(self._document)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.notes_wanted.connect(self.notes_wanted)
        return panel

    @cached_property
    def hours(self) -> "HoursPanel":
        from planner.desktop.hours.hours_panel import HoursPanel  # noqa: PLC0415 (a quicker start)

        panel = HoursPanel(self._document, self._key_map)
        self._key_map.changed.connect(panel.show_keys)
        panel.closed.connect(partial(self.left.emit, panel))
        return panel

    @cached_property
    def history(self) -> "HistoryPanel":
        from planner.desktop.history.history_panel import HistoryPanel  # noqa: PLC0415 (a quicker start)

        panel = HistoryPanel(self._document)
        panel.closed.connect(partial(self.left.emit, panel))
        return panel

    @cached_property
    def snooze(self) -> "SnoozePanel":
        from planner.desktop.planning.snooze_panel import SnoozePanel  # noqa: PLC0415 (a quicker start)

        panel = SnoozePanel()
        panel.closed.connect(partial(self.left.emit, panel))
        panel.chosen.connect(self.place_chosen)
        self._document.changed.connect(panel.closed)
        return panel

    @cached_property
    def importing(self) -> "ImportPanel":
        from planner.desktop.importing.import_panel import ImportPanel  # noqa: PLC0415 (a quicker start)

        panel = ImportPanel()
        panel.accepted.connect(self.import_accepted)
        panel.closed.connect(self.import_closed)
        panel.order_chosen.connect(self.order_chosen)
        panel.place_chosen.connect(self.place_of_import_chosen)
        return panel

    @cached_property
    def answer(self) -> "AnswerPanel":
        from planner.desktop.planning.answer_panel import AnswerPanel  # noqa: PLC0415 (a quicker start)

        panel = AnswerPanel()
        panel.time_asked.connect(self.time_asked)
        panel.closed.connect(partial(self.left.emit, panel))
        self._document.changed.connect(panel.closed)
        return panel

    @cached_property
    def search(self) -> "SearchPanel":
        from planner.desktop.finding.search_panel import SearchPanel  # noqa: PLC0415 (a quicker start)

        panel = SearchPanel(self._document, self.finding)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.entry_chosen.connect(self.entry_wanted)
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def notes(self) -> "NotesPanel":
        from planner.desktop.notes.notes_panel import NotesPanel  # noqa: PLC0415 (a quicker start)

        panel = NotesPanel(self._document)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def keys(self) -> "KeysPanel":
        from planner.desktop.keys.keys_panel import KeysPanel  # noqa: PLC0415 (a quicker start)

        panel = KeysPanel(self._key_map)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def settings(self) -> "SettingsPanel":
        from planner.desktop.hours.settings_panel import SettingsPanel  # noqa: PLC0415 (a quicker start)

        panel = SettingsPanel(self._document, self._preferences)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.theme_chosen.connect(self.theme_chosen)
        panel.language_chosen.connect(self.language_chosen)
        panel.week_start_chosen.connect(self.week_start_chosen)
        return panel

    @cached_property
    def calendars(self) -> "CalendarsPanel":
        from planner.desktop.calendars.calendars_panel import CalendarsPanel  # noqa: PLC0415 (a quicker start)

        panel = CalendarsPanel(self._document, self.calendar_commands)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def backups(self) -> "BackupsPanel":
        from planner.desktop.history.backups_panel import BackupsPanel  # noqa: PLC0415 (a quicker start)

        panel = BackupsPanel(self._document)
        panel.closed.connect(partial(self.left.emit, panel))
        panel.told.connect(self.told)
        return panel
