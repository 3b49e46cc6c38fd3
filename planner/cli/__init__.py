"""The planner's verbs without a window. Imports no Qt."""
