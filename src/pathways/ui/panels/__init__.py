"""Docked panels round the canvas."""
