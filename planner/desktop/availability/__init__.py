"""Availability to give out."""
