"""Faults in how the steps hang together."""
