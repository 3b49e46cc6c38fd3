"""Where a block may be, and the words for it."""
