"""The papers the window offers; the report itself knows more."""

PAPERS = ("A4", "A3")
