"""What stands at the right side when."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.look.side_panel import SidePanel
from planner.desktop.look.theme import Theme
from planner.desktop.planning.fit_answer import FitAnswer, Offer
from planner.desktop.planning.snoozing import SnoozeOffer
from planner.desktop.proposal.proposal_page import ProposalPage
from planner.desktop.unrecorded.unrecorded_page import UnrecordedPage
from planner.desktop.window.page_shelf import PageShelf
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.override import override

if TYPE_CHECKING:
    from planner.desktop.planning.fit_panel import FitPanel
    from planner.desktop.proposal.proposal_panel import ProposalPanel
    from planner.desktop.unrecorded.unrecorded_panel import UnrecordedPanel


class Pages(PageShelf):
    """Opens and closes them. A proposal comes before everything else: it waits for an answer."""

    weekday_chosen = Signal(int)
    fit_wanted = Signal()
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
        super().__init__(document, preferences, key_map, side)
        self._side = side
        self._give_back = give_back
        self._proposals = ProposalPage(document, side, key_map)
        self._unrecorded = UnrecordedPage(document, side, key_map)
        self._connect()

    def _connect(self) -> None:
        self.left.connect(self._close)
        self.notes_wanted.connect(self._open_notes_of)
        proposals, unrecorded = self._proposals, self._unrecorded
        proposals.told.connect(self.told)
        proposals.fit_wanted.connect(self.fit_wanted)
        proposals.weekday_chosen.connect(self.weekday_chosen)
        proposals.lit.connect(self.lit)
        proposals.reached.connect(self.day_reached)
        proposals.ended.connect(self._close_proposal)
        unrecorded.told.connect(self.told)
        unrecorded.recorded.connect(self.recorded)
        unrecorded.reached.connect(self._reach_block)
        unrecorded.left.connect(self._close_unrecorded)
        unrecorded.emptied.connect(self._close_emptied)
        self._document.proposal_changed.connect(self._show_proposal)

    @property
    def proposal(self) -> "ProposalPanel":
        return self._proposals.panel

    @property
    def unrecorded(self) -> "UnrecordedPanel":
        return self._unrecorded.panel

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._unrecorded.set_theme(theme)

    @cached_property
    def fit(self) -> "FitPanel":
        from planner.desktop.planning.fit_panel import FitPanel  # noqa: PLC0415 (a quicker start)

        panel = FitPanel()
        panel.closed.connect(self._close_fit)
        panel.chosen.connect(self._repair)
        self._document.changed.connect(panel.closed)
        return panel

    @property
    def is_answering(self) -> bool:
        """Whether something said to a proposal waits for its answer."""
        return self._proposals.is_answering

    @property
    def is_behind(self) -> bool:
        """Whether the page that is open is still being filled in."""
        filled = not self.has_made("entry") or self.entry.is_filled
        return self._proposals.is_behind or not filled

    def prepare(self) -> Iterator[None]:
        """Step by step, what the first look at the most wanted pages would have to wait for."""
        yield from self._proposals.prepare()
        for page in ("entry", "hours", "answer"):
            self._side.add_page(getattr(self, page), scrolled=True)
            yield
        yield from self.entry.prepare()
        self._side.add_page(self.importing)
        yield

    def open_entry(
        self, uid: Uid, occurrence: datetime | None = None, *, block: Uid | None = None
    ) -> None:
        """One occurrence of a series, or with the `block` through which it was opened."""
        if self._document.proposal is None:
            self.entry.show_entry(uid, occurrence, block)
            self._side.open_page(self.entry, scrolled=True)

    @property
    def shows_entry(self) -> bool:
        return self.has_made("entry") and self._side.page is self.entry

    def follow_entry(
        self, uid: Uid, occurrence: datetime | None = None, *, block: Uid | None = None
    ) -> None:
        """Where the page is open, and without taking the focus."""
        if self.shows_entry:
            self.entry.show_entry(uid, occurrence, block)

    def open_snooze(self, offer: SnoozeOffer) -> None:
        if self._document.proposal is None:
            self.snooze.show_offer(offer, self._document.zone)
            self._side.open_page(self.snooze, scrolled=True)

    def open_answer(self, title: str, sentences: Iterable[str]) -> None:
        if self._document.proposal is None:
            self.answer.show_answer(title, sentences)
            self._side.open_page(self.answer, scrolled=True)

    def open_calendars(self, uid: str = "") -> None:
        """At the name of that one."""
        self._document.drop_proposal()
        self.calendars.open(uid)
        self._side.open_page(self.calendars, scrolled=True)

    def open_settings(self) -> None:
        self._document.drop_proposal()
        self.settings.open()
        self._side.open_page(self.settings)

    def open_search(self) -> None:
        self._document.drop_proposal()
        self.search.open()
        self._side.open_page(self.search)

    def open_keys(self) -> None:
        self._document.drop_proposal()
        self.keys.open()
        self._side.open_page(self.keys)

    def open_notes(self, selected: Iterable[Uid], day: date) -> None:
        """About what is selected, else about the day."""
        from planner.desktop.notes.notes_panel import about_selected  # noqa: PLC0415 (a quicker start)

        self._document.drop_proposal()
        self.notes.show_about(about_selected(self._document, selected, day))
        self._side.open_page(self.notes)

    def _open_notes_of(self, uid: str) -> None:
        self.open_notes([Uid(uid)], self._document.today())

    def open_note(self, note: Note) -> None:
        from planner.desktop.notes.notes_panel import About  # noqa: PLC0415 (a quicker start)

        day = self._document.day_of(note.at)
        self.notes.show_about(About(day, note.links), note.uid)
        self._side.open_page(self.notes)

    def open_backups(self) -> None:
        self._document.drop_proposal()
        self.backups.open()
        self._side.open_page(self.backups, scrolled=True)

    def open_history(self) -> None:
        self._document.drop_proposal()
        self.history.open()
        self._side.open_page(self.history, scrolled=True)

    def open_hours(self, day: date | None = None) -> None:
        """With `day` at the hours of that date alone."""
        self._document.drop_proposal()
        self.hours.set_theme(self._theme)
        if day is not None:
            self.hours.open_date(day)
        self._side.open_page(self.hours, scrolled=True)

    def open_import(self) -> None:
        self._document.drop_proposal()
        self._side.open_page(self.importing)

    def close_import(self) -> None:
        self._close(self.importing)

    def open_unrecorded(self) -> None:
        self._unrecorded.open()

    def open_if_away(self) -> None:
        """At the start, where nothing else is open."""
        self._unrecorded.open_if_away()

    def _reach_block(self, uid: str, day: date) -> None:
        self.day_reached.emit(day)
        self.lit.emit(frozenset({Uid(uid)}))

    def _close_unrecorded(self) -> None:
        """Back from the days that were gone through."""
        self.day_reached.emit(self._document.today())
        self._close(self.unrecorded)

    def _close_emptied(self) -> None:
        self._close(self.unrecorded)

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

    def _show_proposal(self) -> None:
        fits = self.has_made("fit") and self._side.page is self.fit
        self._proposals.follow(in_front=not fits)

    def _close_proposal(self) -> None:
        self._close(self.proposal)

    def close(self) -> None:
        self._proposals.close()

    def _close(self, page: QWidget) -> None:
        if self._side.close_page(page):
            self._give_back()
