"""What was: the history, backups and how two calendars differ."""
