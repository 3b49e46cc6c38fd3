"""Commands that plan, and what answers them beside the window."""
