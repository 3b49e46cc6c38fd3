"""What a calendar is: values and functions from values to values, without Qt, files or a clock."""
