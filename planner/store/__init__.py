"""Keeping a calendar: TinyDB behind one small interface. Nothing else knows TinyDB."""
