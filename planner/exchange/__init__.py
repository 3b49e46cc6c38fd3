"""Others' formats, bytes or text, to and from the domain. Opens no files."""
