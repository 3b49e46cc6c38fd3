"""Whether everything can be done in time, and what would help."""
