"""What the units can take: needs the patients a year, shares, durations and beds."""
