"""Times to offer to others."""
