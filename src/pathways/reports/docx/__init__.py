"""The report as a Word document, for those who paste it into case documents."""
