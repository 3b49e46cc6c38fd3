"""Files that come in, with a preview."""
