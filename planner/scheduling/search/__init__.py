"""The search for a better plan."""
