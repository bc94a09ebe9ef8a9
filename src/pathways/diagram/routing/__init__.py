"""How arrows find their way: streets between boxes, a way for each, tracks side by side."""
