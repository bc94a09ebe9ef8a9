"""The drawing: lanes, arrangement, routes, measured text and primitives, without Qt."""
