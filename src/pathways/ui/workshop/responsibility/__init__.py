"""Who is responsible for what: steps beside parties."""
