"""Pathways: draw patient pathways and see at once which handoffs break, and why."""

__version__ = "0.1.0"
