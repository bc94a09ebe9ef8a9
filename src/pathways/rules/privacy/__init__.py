"""Traces of a patient in a model that shall hold none."""
