"""Working hours and settings."""
