"""How a start finds its calendar, its language and other windows, and what it says if it cannot."""
