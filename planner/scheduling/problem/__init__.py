"""A scheduling problem: free time, jobs, rules and what a plan costs."""
