"""Patients at the care level that suits them: not too low, and not higher than needed."""
