"""What was not recorded after days away."""
