"""Faults in how patients and their next of kin are heard and informed."""
