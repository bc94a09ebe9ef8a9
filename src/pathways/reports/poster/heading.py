"""The name of a pathway set above its drawing, for whoever meets it on a wall."""

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Drawing, Face, Figure, Layer, Role, Text
from pathways.diagram.text import baselines, height, wrap

_SIZE = 26.0
_GAP = 12.0
_LINES = 2


def headed(drawing: Drawing) -> Drawing:
    """The drawing with its title above; the same where it has none."""
    bounds = drawing.bounds
    lines = wrap(drawing.title, bounds.width, _SIZE, Face.SEMIBOLD, _LINES)
    if not lines:
        return drawing
    tall = height(len(lines), _SIZE) + _GAP
    top = bounds.y - tall
    texts = tuple(
        Text(Point(bounds.x, baseline), line, _SIZE, Role.TEXT_STRONG, Face.SEMIBOLD)
        for line, baseline in zip(lines, baselines(top, len(lines), _SIZE), strict=True)
    )
    room = Rect(bounds.x, top, bounds.width, tall)
    return drawing._replace(
        figures=(Figure("", Layer.HEAD, room, texts), *drawing.figures),
        bounds=Rect(bounds.x, top, bounds.width, bounds.height + tall),
    )
