"""The handover matrix: who hands over to whom."""
