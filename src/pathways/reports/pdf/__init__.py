"""The report as a PDF: its blocks set on pages by reportlab."""
