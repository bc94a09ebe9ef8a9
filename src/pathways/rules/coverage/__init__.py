"""Faults in what the municipalities of the pathway can offer."""
