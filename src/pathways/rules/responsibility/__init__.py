"""Faults in who hands over, who takes over and who coordinates."""
