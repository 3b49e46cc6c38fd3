"""The fields of an entry."""
