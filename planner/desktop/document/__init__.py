"""The open calendar as the window holds it, and what the user prefers."""
