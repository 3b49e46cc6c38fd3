"""What stands at the right side when, made when it is first wanted."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.document import Document
from planner.desktop.finding import Finding
from planner.desktop.fit_answer import FitAnswer, Offer
from planner.desktop.key_map import KeyMap
from planner.desktop.place_keys import PROPOSAL, UNRECORDED
from planner.desktop.preferences import Preferences
from planner.desktop.proposal_answers import ProposalAnswers, blocks_of
from planner.desktop.side_panel import SidePanel
from planner.desktop.snoozing import SnoozeChoice, SnoozeOffer
from planner.desktop.theme import LIGHT, Theme
from planner.domain.entries import Note
from planner.domain.ids import Uid

if TYPE_CHECKING:
    from planner.desktop.answer_panel import AnswerPanel
    from planner.desktop.backups_panel import BackupsPanel
    from planner.desktop.entry_panel import EntryPanel
    from planner.desktop.fit_panel import FitPanel
    from planner.desktop.history_panel import HistoryPanel
    from planner.desktop.hours_panel import HoursPanel
    from planner.desktop.import_panel import ImportPanel
    from planner.desktop.keys_panel import KeysPanel
    from planner.desktop.notes_panel import NotesPanel
    from planner.desktop.proposal_panel import ProposalPanel
    from planner.desktop.search_panel import SearchPanel
    from planner.desktop.settings_panel import SettingsPanel
    from planner.desktop.snooze_panel import SnoozePanel
    from planner.desktop.unrecorded_panel import UnrecordedPanel


class Pages(QObject):
    """A proposal comes before everything else: it waits for an answer."""

    weekday_chosen = Signal(int)
    place_chosen = Signal(SnoozeChoice)
    entry_wanted = Signal(str)
    told = Signal(str)
    theme_chosen = Signal()
    language_chosen = Signal()
    week_start_chosen = Signal()
    import_accepted = Signal()
    import_closed = Signal()
    order_chosen = Signal(str)
    fit_wanted = Signal()
    time_asked = Signal(str)
    """Why what the answer is about is not then."""
    repair_chosen = Signal(Offer, str)
    lit = Signal(frozenset)
    """Blocks that the proposal's panel looks at."""
    day_reached = Signal(date)
    recorded = Signal()
    """What follows from what was recorded is to be planned."""

    def __init__(
        self,
        document: Document,
        side: SidePanel,
        preferences: Preferences,
        key_map: KeyMap,
        give_back: Callable[[], None],
    ) -> None:
        """`give_back` takes the focus when a page closes."""
        super().__init__(side)
        self._document = document
        self._side = side
        self._give_back = give_back
        self._theme = LIGHT
        self._preferences = preferences
        self._key_map = key_map
        self.finding = Finding(document)
        self._answers = ProposalAnswers(document)
        self._answers.told.connect(self.told)
        document.proposal_changed.connect(self._show_proposal)

    @cached_property
    def proposal(self) -> "ProposalPanel":
        from planner.desktop.proposal_panel import ProposalPanel  # noqa: PLC0415 (a quicker start)

        panel, document = ProposalPanel(self._key_map.of(PROPOSAL)), self._document
        answers = self._answers
        panel.accepted.connect(answers.accept)
        panel.refusal_turned.connect(answers.turn)
        panel.why_wanted.connect(answers.explain)
        answers.explained.connect(panel.show_why)
        panel.fit_wanted.connect(self.fit_wanted)
        panel.lit.connect(self._light)
        panel.reached.connect(self._reach)
        panel.next_wanted.connect(document.next_variant)
        panel.dropped.connect(document.drop_proposal)
        panel.variant_chosen.connect(document.choose_variant)
        panel.weekday_chosen.connect(self.weekday_chosen)
        self._key_map.changed.connect(panel.show_keys)
        return panel

    @cached_property
    def entry(self) -> "EntryPanel":
        from planner.desktop.entry_panel import EntryPanel  # noqa: PLC0415 (a quicker start)

        panel = EntryPanel(self._document)
        panel.closed.connect(partial(self._close, panel))
        panel.notes_wanted.connect(lambda uid: self.open_notes([Uid(uid)], self._document.today()))
        return panel

    @cached_property
    def hours(self) -> "HoursPanel":
        from planner.desktop.hours_panel import HoursPanel  # noqa: PLC0415 (a quicker start)

        panel = HoursPanel(self._document, self._key_map)
        self._key_map.changed.connect(panel.show_keys)
        panel.closed.connect(partial(self._close, panel))
        return panel

    @cached_property
    def history(self) -> "HistoryPanel":
        from planner.desktop.history_panel import HistoryPanel  # noqa: PLC0415 (a quicker start)

        panel = HistoryPanel(self._document)
        panel.closed.connect(partial(self._close, panel))
        return panel

    @cached_property
    def snooze(self) -> "SnoozePanel":
        from planner.desktop.snooze_panel import SnoozePanel  # noqa: PLC0415 (a quicker start)

        panel = SnoozePanel()
        panel.closed.connect(partial(self._close, panel))
        panel.chosen.connect(self.place_chosen)
        self._document.changed.connect(panel.closed)
        return panel

    @cached_property
    def importing(self) -> "ImportPanel":
        from planner.desktop.import_panel import ImportPanel  # noqa: PLC0415 (a quicker start)

        panel = ImportPanel()
        panel.accepted.connect(self.import_accepted)
        panel.closed.connect(self.import_closed)
        panel.order_chosen.connect(self.order_chosen)
        return panel

    @cached_property
    def answer(self) -> "AnswerPanel":
        from planner.desktop.answer_panel import AnswerPanel  # noqa: PLC0415 (a quicker start)

        panel = AnswerPanel()
        panel.time_asked.connect(self.time_asked)
        panel.closed.connect(partial(self._close, panel))
        self._document.changed.connect(panel.closed)
        return panel

    @cached_property
    def search(self) -> "SearchPanel":
        from planner.desktop.search_panel import SearchPanel  # noqa: PLC0415 (a quicker start)

        panel = SearchPanel(self._document, self.finding)
        panel.closed.connect(partial(self._close, panel))
        panel.entry_chosen.connect(self.entry_wanted)
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def notes(self) -> "NotesPanel":
        from planner.desktop.notes_panel import NotesPanel  # noqa: PLC0415 (a quicker start)

        panel = NotesPanel(self._document)
        panel.closed.connect(partial(self._close, panel))
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def keys(self) -> "KeysPanel":
        from planner.desktop.keys_panel import KeysPanel  # noqa: PLC0415 (a quicker start)

        panel = KeysPanel(self._key_map)
        panel.closed.connect(partial(self._close, panel))
        panel.set_theme(self._theme)
        return panel

    @cached_property
    def settings(self) -> "SettingsPanel":
        from planner.desktop.settings_panel import SettingsPanel  # noqa: PLC0415 (a quicker start)

        panel = SettingsPanel(self._document, self._preferences)
        panel.closed.connect(partial(self._close, panel))
        panel.theme_chosen.connect(self.theme_chosen)
        panel.language_chosen.connect(self.language_chosen)
        panel.week_start_chosen.connect(self.week_start_chosen)
        return panel

    def open_settings(self) -> None:
        self._document.drop_proposal()
        self.settings.open()
        self._side.open_page(self.settings)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for name in ("search", "notes", "keys", "hours", "unrecorded", "settings"):
            if name in self.__dict__:
                self.__dict__[name].set_theme(theme)

    def open_search(self) -> None:
        self._document.drop_proposal()
        self.search.open()
        self._side.open_page(self.search)

    def open_notes(self, selected: Iterable[Uid], day: date) -> None:
        """About what is selected, else about the day."""
        from planner.desktop.notes_panel import about_selected  # noqa: PLC0415 (a quicker start)

        self._document.drop_proposal()
        self.notes.show_about(about_selected(self._document, selected, day))
        self._side.open_page(self.notes)

    def open_note(self, note: Note) -> None:
        from planner.desktop.notes_panel import About  # noqa: PLC0415 (a quicker start)

        day = self._document.day_of(note.at)
        self.notes.show_about(About(day, note.links), note.uid)
        self._side.open_page(self.notes)

    def open_keys(self) -> None:
        self._document.drop_proposal()
        self.keys.open()
        self._side.open_page(self.keys)

    @cached_property
    def backups(self) -> "BackupsPanel":
        from planner.desktop.backups_panel import BackupsPanel  # noqa: PLC0415 (a quicker start)

        panel = BackupsPanel(self._document)
        panel.closed.connect(partial(self._close, panel))
        panel.told.connect(self.told)
        return panel

    def open_backups(self) -> None:
        self._document.drop_proposal()
        self.backups.open()
        self._side.open_page(self.backups, scrolled=True)

    @cached_property
    def unrecorded(self) -> "UnrecordedPanel":
        from planner.desktop.unrecorded_panel import (  # noqa: PLC0415 (a quicker start)
            UnrecordedPanel,
        )

        panel = UnrecordedPanel(self._document, self._key_map.of(UNRECORDED))
        panel.closed.connect(self._close_unrecorded)
        panel.told.connect(self.told)
        panel.recorded.connect(self.recorded)
        panel.reached.connect(self._reach_block)
        self._key_map.changed.connect(panel.show_keys)
        panel.set_theme(self._theme)
        self._document.changed.connect(self._show_unrecorded_again)
        return panel

    def _show_unrecorded_again(self) -> None:
        """Others may have recorded some, or moved them."""
        if self._side.page is self.unrecorded and not self.unrecorded.open():
            self._close(self.unrecorded)

    @cached_property
    def fit(self) -> "FitPanel":
        from planner.desktop.fit_panel import FitPanel  # noqa: PLC0415 (a quicker start)

        panel = FitPanel()
        panel.closed.connect(self._close_fit)
        panel.chosen.connect(self._repair)
        self._document.changed.connect(panel.closed)
        return panel

    def open_fit(self, answer: FitAnswer) -> None:
        """Also before a proposal, which comes back when it closes."""
        self.fit.show_answer(answer, self._document.zone, self._document.now())
        self._side.open_page(self.fit, scrolled=True)

    def _close_fit(self) -> None:
        if self._side.page is self.fit and self._document.proposal is not None:
            self._side.open_page(self.proposal)
        else:
            self._close(self.fit)

    def _repair(self, offer: Offer, name: str) -> None:
        self._close(self.fit)
        self.repair_chosen.emit(offer, name)

    def _reach_block(self, uid: str, day: date) -> None:
        self.day_reached.emit(day)
        self.lit.emit(frozenset({Uid(uid)}))

    def _close_unrecorded(self) -> None:
        """Back from the days that were gone through."""
        self.day_reached.emit(self._document.today())
        self._close(self.unrecorded)

    def prepare(self) -> Iterator[None]:
        """Step by step, what the first look at the most wanted pages would have to wait for."""
        self._side.add_page(self.proposal)
        yield
        yield from self.proposal.prepare()
        for page in ("entry", "hours", "answer"):
            self._side.add_page(getattr(self, page), scrolled=True)
            yield

    def open_entry(
        self, uid: Uid, occurrence: datetime | None = None, *, block: Uid | None = None
    ) -> None:
        """One occurrence of a series, or with the `block` through which it was opened."""
        if self._document.proposal is None:
            self.entry.show_entry(uid, occurrence, block)
            self._side.open_page(self.entry, scrolled=True)

    def open_snooze(self, offer: SnoozeOffer) -> None:
        if self._document.proposal is None:
            self.snooze.show_offer(offer, self._document.zone)
            self._side.open_page(self.snooze, scrolled=True)

    def open_unrecorded(self) -> None:
        if self._document.proposal is not None or self._document.is_past:
            return
        if self.unrecorded.open():
            self._side.open_page(self.unrecorded)
        else:
            self.told.emit(self.tr("All planned work that has passed is recorded"))

    def open_if_away(self) -> None:
        """At the start, where nothing else is open."""
        document = self._document
        if self._side.page is None and not document.is_read_only:
            from planner.desktop.unrecorded import was_away  # noqa: PLC0415 (a quicker start)

            if was_away(document.calendar, document.now()):
                self.open_unrecorded()

    def open_hours(self, day: date | None = None) -> None:
        """With `day` at the hours of that date alone."""
        self._document.drop_proposal()
        self.hours.set_theme(self._theme)
        if day is not None:
            self.hours.open_date(day)
        self._side.open_page(self.hours, scrolled=True)

    def open_answer(self, title: str, sentences: Iterable[str]) -> None:
        if self._document.proposal is None:
            self.answer.show_answer(title, sentences)
            self._side.open_page(self.answer, scrolled=True)

    def open_import(self) -> None:
        self._document.drop_proposal()
        self._side.open_page(self.importing)

    def close_import(self) -> None:
        self._close(self.importing)

    def open_history(self) -> None:
        self._document.drop_proposal()
        self.history.open()
        self._side.open_page(self.history, scrolled=True)

    def _show_proposal(self) -> None:
        state = self._document.proposal
        if state is not None:
            self.proposal.show_state(state, self._document.zone, self._document.now())
            self.proposal.light()
            if "fit" not in self.__dict__ or self._side.page is not self.fit:
                self._side.open_page(self.proposal)
        elif "proposal" in self.__dict__:
            self.lit.emit(frozenset())
            self._close(self.proposal)

    def _light(self, moves: frozenset[int]) -> None:
        state = self._document.proposal
        if state is not None:
            found = [state.whole.moves[number] for number in moves]
            self.lit.emit(blocks_of(state.variant.calendar, found))

    def _reach(self, move: int) -> None:
        state = self._document.proposal
        if state is not None:
            wanted = state.whole.moves[move]
            start = min(wanted.before if move in state.refused else wanted.after, default=None)
            if start is not None:
                self.day_reached.emit(self._document.day_of(start.start))

    @property
    def is_answering(self) -> bool:
        """Whether something said to a proposal waits for its answer."""
        return self._answers.is_pending

    def close(self) -> None:
        self._answers.close()

    def _close(self, page: QWidget) -> None:
        if self._side.close_page(page):
            self._give_back()
