"""Reports on paper: PDF by reportlab."""
