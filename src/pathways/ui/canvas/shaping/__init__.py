"""Shaping the drawing by hand: bends, ends and labels of arrows, tidy rows, and room."""
