"""How a drawing is laid out: its lanes and their heads, the way time runs, and arranging."""
