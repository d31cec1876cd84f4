"""The commands, grouped by what they work on; each takes the parsed arguments and returns the exit code."""
