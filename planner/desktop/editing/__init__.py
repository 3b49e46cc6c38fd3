"""What changes one entry: its page, its menu, its fields and the scope of a change."""
