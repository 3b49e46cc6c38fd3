"""What the window looks like, and the small parts that all of it is made of."""
