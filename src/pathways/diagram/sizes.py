"""How large each step's box is: as large as its text needs."""

from pathways.diagram.draw_step import card
from pathways.graph import PathwayView


def step_sizes(view: PathwayView) -> dict[str, tuple[float, float]]:
    """Each step's width and height in points, in the language spoken now."""
    return {id_: card(view, step)[:2] for id_, step in view.steps.items()}
