"""The week as a painted canvas: it shows a calendar and reports gestures; it never edits."""
