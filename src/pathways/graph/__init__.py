"""Questions asked of a pathway as a graph; networkx lives here alone."""

from pathways.graph.flow import visits
from pathways.graph.likeness import Likeness, alike, between
from pathways.graph.passages import unavoidable_units
from pathways.graph.reach import closed_loops, cut_off, leading_to, led_to, reached
from pathways.graph.returns import PingPong, ping_pongs, returned_to
from pathways.graph.routes import Route, handoffs_on, levels_on, usual_route, usualness
from pathways.graph.view import PathwayView

__all__ = [
    "Likeness",
    "PathwayView",
    "PingPong",
    "Route",
    "alike",
    "between",
    "closed_loops",
    "cut_off",
    "handoffs_on",
    "leading_to",
    "led_to",
    "levels_on",
    "ping_pongs",
    "reached",
    "returned_to",
    "unavoidable_units",
    "usual_route",
    "usualness",
    "visits",
]
