"""Drawings and reports on paper: the page set-up, the preview, and the way to a printer."""
