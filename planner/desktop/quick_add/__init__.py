"""The line in which entries are typed."""
