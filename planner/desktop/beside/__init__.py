"""Processes beside the window, and what is said to them."""
