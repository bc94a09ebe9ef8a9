"""The table twin: a pathway as two tables that can be written in, and pasted rows."""
