"""Notes beside entries and days."""
