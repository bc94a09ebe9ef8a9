"""The analysis window: big tables and pictures of what the model tells, one page each."""
