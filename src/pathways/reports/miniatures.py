"""A drawing in small, to be recognised and not to be read."""

from pathways.diagram.primitives import Drawing, Figure, Icon, Layer, Text


def wordless(drawing: Drawing) -> Drawing:
    """The drawing without what would be too small to read."""
    return drawing._replace(figures=tuple(_bare(figure) for figure in drawing.figures))


def _bare(figure: Figure) -> Figure:
    if figure.layer is Layer.LABEL:
        return figure._replace(primitives=())
    kept = (part for part in figure.primitives if not isinstance(part, Text | Icon))
    return figure._replace(primitives=tuple(kept))
