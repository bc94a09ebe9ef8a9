"""What the drawing would be after an edit that has not been made yet."""
