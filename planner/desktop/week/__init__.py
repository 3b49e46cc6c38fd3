"""Days with their hours as a painted canvas, and what every page of the calendar has in common.

A page shows a calendar and reports gestures; it never edits.
"""
