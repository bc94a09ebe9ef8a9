"""What helps to keep an overview of a drawing: a small map, and where the report's sheets end."""
