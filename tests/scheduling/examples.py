"""How many examples a property is tried on: the same few in every run, new ones in a campaign."""

import os

from hypothesis import HealthCheck, settings

CAMPAIGN = "FLEXDAY_CAMPAIGN"
"""Set to a number, that many times as many examples are tried, and others in every run."""

_times = int(os.environ.get(CAMPAIGN, "0"))


def examples(count: int) -> settings:
    """Decorates a test that takes this many examples in a usual run."""
    common = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
    if _times:
        return settings(max_examples=count * _times, **common)
    return settings(max_examples=count, derandomize=True, database=None, **common)
