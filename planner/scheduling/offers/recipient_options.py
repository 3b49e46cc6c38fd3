"""What is asked of the planner for a recipient."""

from planner.domain.recipients import Recipient
from planner.scheduling.offers.availability import AvailabilityOptions
from planner.scheduling.offers.slots import Tier


def options_for(recipient: Recipient) -> AvailabilityOptions:
    return AvailabilityOptions(
        recipient_zone=recipient.zone,
        recipient=recipient.name,
        language=recipient.language,
        minimum=recipient.minimum,
        buffer=recipient.buffer,
        notice=recipient.notice,
        flexible=recipient.flexible,
        rounding=recipient.rounding,
        planned_blocks_busy=recipient.planned_blocks_busy,
        proposed_work_busy=recipient.proposed_work_busy,
        habits_busy=recipient.habits_busy,
        open_habits=recipient.open_habits,
        tier=Tier.POSSIBLE if recipient.possible else Tier.SAFE,
        most=recipient.most,
        spread=recipient.spread,
        shown=recipient.shown,
    )
