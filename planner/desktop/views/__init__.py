"""The calendar in all its views."""
