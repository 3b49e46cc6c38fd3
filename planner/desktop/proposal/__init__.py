"""A proposed plan, waiting for its answer."""
