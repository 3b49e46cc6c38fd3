"""How much of the evenings is used, and may be."""
