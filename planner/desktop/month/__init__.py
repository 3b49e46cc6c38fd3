"""A month as days in weeks, each with its entries as lines."""
