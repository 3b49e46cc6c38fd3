"""Days and months as they are printed, painted by what paints them in the window."""
