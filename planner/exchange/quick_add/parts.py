"""Parts of the day as hours of wall-clock time."""

from datetime import time

PARTS = {
    "morning": (time(8), time(12)),
    "lunchtime": (time(12), time(14)),
    "afternoon": (time(13), time(18)),
    "evening": (time(18), time(23)),
}
