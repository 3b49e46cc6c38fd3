"""The calendar that the window shows: every change goes through it, every view listens to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from planner.desktop.document.kept_calendar import KeptCalendar
from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.look.formats import told
from planner.domain.calendar import Calendar
from planner.domain.changes import changes
from planner.domain.errors import RefusedEdit
from planner.override import override
from planner.store.calendar_file import CalendarFile

if TYPE_CHECKING:
    from planner.scheduling.building.proposal import Proposal, Variant


class Document(KeptCalendar):
    """The one that is kept, what is proposed for it, and at times the past in its place."""

    proposal_changed = Signal(object)  # ProposalState | None

    def __init__(
        self, file: CalendarFile, now: Callable[[], datetime], zone: str | None = None
    ) -> None:
        """`zone`: in place of the one in the settings."""
        super().__init__(file, now, zone)
        self._past: Calendar | None = None
        self._proposal: ProposalState | None = None
        self._plan: Callable[[Calendar, str], None] | None = None

    @property
    def calendar(self) -> Calendar:
        """What is shown: the present one, unless the past is looked at."""
        return self._calendar if self._past is None else self._past

    @property
    def is_past(self) -> bool:
        return self._past is not None

    @property
    def proposal(self) -> ProposalState | None:
        return self._proposal

    def plan_with(self, plan: Callable[[Calendar, str], None]) -> None:
        """What is to take changes from here, beside the window."""
        self._plan = plan

    def change(self, after: Calendar, name: str) -> None:
        """At once if all planned work can stay where it is, else a proposal."""
        self._require_changeable()
        if after is self._calendar:
            return
        if self._plan is not None:
            self._plan(after, name)
            return
        from planner.scheduling.proposing.propose import propose_change  # noqa: PLC0415 (a quicker start)

        proposal = propose_change(self._calendar, after, self.now(), name)
        if any(variant.calendar is after for variant in proposal.variants[:1]):
            self.commit(after, name)
        else:
            self.propose(proposal)

    def propose(self, proposal: "Proposal", *, evening: date | None = None) -> None:
        """Nothing moves until it is accepted; dropped unseen if it is about an older calendar.

        In the automatic mode what moves nothing is accepted by itself, which `done` tells; only a
        move to the `evening` is always shown.
        """
        if proposal.before is not self._calendar or self._past is not None:
            return
        if evening is None and self._is_accepted_by_itself(proposal):
            name = told(proposal.name)
            report = self.tr("Accepted by itself: {name}").format(name=name)
            self.commit(proposal.variants[0].calendar, name, report)
        else:
            self._show(ProposalState(proposal, evening=evening))

    def _is_accepted_by_itself(self, proposal: "Proposal") -> bool:
        if not self._calendar.settings.automatic or self.is_read_only:
            return False
        from planner.scheduling.proposing.automatic import moves_nothing  # noqa: PLC0415 (seldom needed)

        first = proposal.variants[0]
        differs = bool(changes(proposal.before, first.calendar))
        return differs and moves_nothing(proposal.before, first)

    def extend(self, proposal: "Proposal") -> None:
        """More variants at the end of the shown proposal; the one that is looked at stays."""
        if self._proposal is not None and proposal.before is self._calendar:
            self._show(replace(self._proposal, proposal=proposal))

    def choose_variant(self, index: int) -> None:
        if self._proposal is not None and index < len(self._proposal.proposal.variants):
            self._show(replace(self._proposal, index=index, refused=frozenset(), rest=None))

    def refuse(self, refused: frozenset[int], rest: "Variant | None") -> None:
        """These moves of the shown variant, of which the rest stays; none: all of it."""
        if self._proposal is not None:
            self._show(replace(self._proposal, refused=refused, rest=rest))

    def next_variant(self) -> None:
        state = self._proposal
        if state is not None:
            self.choose_variant((state.index + 1) % len(state.proposal.variants))

    def accept(self) -> None:
        state = self._proposal
        if state is not None:
            self._proposal = None
            try:
                self._carry_out(state)
            finally:
                self.proposal_changed.emit(self._proposal)

    def _carry_out(self, state: ProposalState) -> None:
        if changes(state.proposal.before, state.variant.calendar):
            name = told(state.proposal.name)
            self.commit(state.variant.calendar, name, self.tr("Accepted: {name}").format(name=name))
        else:
            self.told.emit(self.tr("Nothing had to change"))

    def drop_proposal(self) -> None:
        if self._proposal is not None:
            self._show(None)

    def show_past(self, past: Calendar | None) -> None:
        """In place of the present one, which cannot be changed meanwhile; None ends that."""
        if past is self._past:
            return
        self.drop_proposal()
        self._past = past
        self.changed.emit(self.calendar)

    def restore(self, wanted: Calendar, name: str) -> None:
        """The whole calendar, or one with an entry from the past, behind a backup; one step."""
        self.show_past(None)
        self.back_up("restore")
        self.commit(wanted, name)

    @override
    def _require_changeable(self) -> None:
        if self._past is not None:
            raise RefusedEdit(
                self.tr("This is the calendar as it was. Close the history to change it.")
            )

    @override
    def _announce(self) -> None:
        """A proposal was about the calendar as it was."""
        if self._proposal is not None:
            self._show(None)
        if self._past is None:
            super()._announce()

    def _show(self, state: ProposalState | None) -> None:
        self._proposal = state
        self.proposal_changed.emit(state)
