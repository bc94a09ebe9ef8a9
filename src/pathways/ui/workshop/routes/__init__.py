"""The routes through a pathway, in sentences."""
