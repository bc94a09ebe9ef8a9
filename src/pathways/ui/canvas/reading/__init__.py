"""The drawing as assistive technology reads it."""
