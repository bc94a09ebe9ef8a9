"""Faults when the patient comes home, waits or gets worse."""
