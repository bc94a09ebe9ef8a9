"""The report builder: choices at the left, and the report as it will be at the right."""
