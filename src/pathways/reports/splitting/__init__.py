"""How a drawing is laid on sheets of paper: whole, or in parts that can each be read."""
