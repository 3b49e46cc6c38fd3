"""Search over entries and verbs."""
