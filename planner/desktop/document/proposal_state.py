"""A proposal as it is looked at."""

from datetime import date
from typing import TYPE_CHECKING

from planner.domain.values import dataclass

if TYPE_CHECKING:
    from planner.scheduling.building.proposal import Proposal, Variant


@dataclass(frozen=True, slots=True)
class ProposalState:
    """A proposal with the variant that is shown; `evening` is the day whose work it moves.

    `refused` are moves of the variant by their numbers; `rest` is what is left of it then.
    """

    proposal: "Proposal"
    index: int = 0
    evening: date | None = None
    refused: frozenset[int] = frozenset()
    rest: "Variant | None" = None

    @property
    def variant(self) -> "Variant":
        """What is shown, and what accepting gives."""
        return self.whole if self.rest is None else self.rest

    @property
    def whole(self) -> "Variant":
        """The variant as it was proposed."""
        return self.proposal.variants[self.index]
