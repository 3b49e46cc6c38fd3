"""The window: its parts and how they are connected."""
