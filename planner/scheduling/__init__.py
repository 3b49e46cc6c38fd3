"""When work happens, availability and explanations: functions from values to values."""
