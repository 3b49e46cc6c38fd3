"""What a screen reader hears of the painted pages."""
