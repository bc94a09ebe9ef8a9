"""The native file: reading, writing, migrations and recovery."""
