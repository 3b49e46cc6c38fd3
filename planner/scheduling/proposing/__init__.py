"""What the user is asked to accept."""
