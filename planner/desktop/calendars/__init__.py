"""The collections that entries belong to."""
