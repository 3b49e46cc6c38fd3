"""What the window can do, by which keys."""
