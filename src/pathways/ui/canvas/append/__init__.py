"""Drawing on from a step: by the keyboard, from the pad beside it, and from ready steps."""
