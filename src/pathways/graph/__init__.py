"""Questions asked of a pathway as a graph; networkx lives here alone."""

from pathways.graph.view import PathwayView

__all__ = ["PathwayView"]
