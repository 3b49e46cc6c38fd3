"""Flexday: plan the time and availability of one person who works remotely and asynchronously."""

__version__ = "0.1.0"
