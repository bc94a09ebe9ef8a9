"""Rules that find the breaks in a care model; one fault, one module, on a family's shelf."""
