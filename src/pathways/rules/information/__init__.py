"""Faults in what the receiver gets to know, how and when."""
