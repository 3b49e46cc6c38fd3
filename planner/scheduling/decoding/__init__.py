"""From an order of jobs to a plan."""
