"""A drawing printed to hang on a wall: on one large sheet, or tiled over many small ones."""
