"""Find what stands in the model, and whatever the program can do."""
