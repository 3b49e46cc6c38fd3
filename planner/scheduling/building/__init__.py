"""From a calendar to a problem."""
