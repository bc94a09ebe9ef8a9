"""Nothing is lost: what was recovered, what others did to the file, and what differs."""
