"""The command line: every job that needs no window."""
