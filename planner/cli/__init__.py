"""The planner's verbs without a window. Imports no Qt."""

from planner.cli.main import main

__all__ = ["main"]
