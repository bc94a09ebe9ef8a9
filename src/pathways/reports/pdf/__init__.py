"""All that reportlab paints: the report's blocks set on pages, and what they are set from."""
