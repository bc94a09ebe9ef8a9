"""How arrows find their way: streets between the boxes, a way for each arrow, tracks side by side."""
