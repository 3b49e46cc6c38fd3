"""The calendar as a list by day, without an end in either direction."""
