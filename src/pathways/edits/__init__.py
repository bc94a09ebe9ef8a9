"""Changes to a care model: plain functions from one frozen model to the next."""
