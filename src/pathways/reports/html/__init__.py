"""A report as one web page that needs no other file, no network and no program but a browser."""
