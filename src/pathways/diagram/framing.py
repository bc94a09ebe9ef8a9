"""A drawing as a picture of a certain size: as drawn, of a width, or on a slide."""

from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.legend import legend
from pathways.diagram.moving import moved_figure
from pathways.diagram.primitives import Box, Drawing, Face, Figure, Layer, Role, Text
from pathways.diagram.text import LEADING, baselines, wrap
from pathways.errors import TooLargeError
from pathways.language import _

INCH = 72.0
"""Points."""
CM = INCH / 2.54
"""Points."""

SLIDE = (960.0, 540.0)
"""A 16:9 slide as presentation programs have it, in points: 33.87 × 19.05 cm."""

LONGEST = 16_000
"""Pixels along one side; few programs open longer pictures."""
LARGEST = 64_000_000
"""Pixels in all: 256 MB once opened, where many programs stop."""

_COARSE = 72
"""Pixels an inch; with fewer, text as small as a drawing's cannot be read."""
_SLIDE_MARGIN = 24.0
_TITLE_SIZE = 24.0
_TITLE_GAP = 8.0
_MOST = 2.0
"""No drawing is made larger on a slide: names of steps are then as large as a slide's own text."""
_MARGIN = 8.0
"""Room round every drawing."""
_LEGEND_GAP = 8.0
_LEGEND_PADDING = 12.0
_TITLE, _LEGEND = "title", "legend"


class Picture(NamedTuple):
    """A drawing whose bounds are all that is seen, and how large it gets."""

    drawing: Drawing
    scale: float = 1
    """Points on paper or on a slide for a point of the drawing."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        bounds = self.drawing.bounds
        return max(1.0, bounds.width * self.scale), max(1.0, bounds.height * self.scale)

    @property
    def smallest_text(self) -> float:
        """The size in points of the smallest text; 0 where there is none."""
        parts = (part for figure in self.drawing.figures for part in figure.primitives)
        sizes = (part.size for part in parts if isinstance(part, Text))
        return min(sizes, default=0) * self.scale

    @property
    def most_dpi(self) -> float:
        """With so many pixels an inch other programs can still open it."""
        broad, high = self.size
        # Half a pixel, which rounding may add.
        longest = (LONGEST - 0.5) / max(broad, high)
        largest = ((LARGEST / (broad * high)) ** 0.5) - 0.5 / min(broad, high)
        return float(INCH * min(longest, largest))

    def pixels(self, dpi: float) -> tuple[int, int]:
        """Width and height in pixels, so many to the inch.

        Raises TooLargeError for more than other programs open.
        """
        broad, high = self.size
        size = (max(1, round(broad * dpi / INCH)), max(1, round(high * dpi / INCH)))
        if max(size) <= LONGEST and size[0] * size[1] <= LARGEST:
            return size
        raise TooLargeError(
            _("The picture would be {width} × {height} pixels; few programs open that.").format(
                width=size[0], height=size[1]
            ),
            advice=self._advice,
        )

    @property
    def _advice(self) -> str:
        """What to choose instead."""
        if self.most_dpi < _COARSE:
            return _(
                "Choose a smaller width, fewer steps, or SVG or PDF, which are sharp at every size."
            )
        return _(
            "Choose at most {dpi} dots per inch, a smaller width, or SVG or PDF, "
            "which are sharp at every size."
        ).format(dpi=int(self.most_dpi))


def of_width(drawing: Drawing, points: float) -> Picture:
    """The drawing as wide as that."""
    return Picture(drawing, points / max(1.0, drawing.bounds.width))


def on_slide(drawing: Drawing, title: str = "") -> Picture:
    """The drawing in the middle of a 16:9 slide, as large as it gets; a title stands above it."""
    broad, high = SLIDE[0] - 2 * _SLIDE_MARGIN, SLIDE[1] - 2 * _SLIDE_MARGIN
    above = _TITLE_SIZE * LEADING + _TITLE_GAP if title else 0.0
    inside = drawing.bounds
    room = broad / max(1.0, inside.width), (high - above) / max(1.0, inside.height)
    scale = min(*room, _MOST)
    middle = inside.center
    slide = Rect(
        middle.x - SLIDE[0] / scale / 2,
        middle.y - (SLIDE[1] + above) / scale / 2,
        SLIDE[0] / scale,
        SLIDE[1] / scale,
    )
    figures = drawing.figures
    if title:
        left, top = slide.x + _SLIDE_MARGIN / scale, slide.y + _SLIDE_MARGIN / scale
        figures += (_heading(title, Rect(left, top, broad / scale, above / scale), scale),)
    return Picture(drawing._replace(figures=figures, bounds=slide), scale)


def with_legend(drawing: Drawing) -> Drawing:
    """The drawing with the key to the signs it shows.

    It stands below or beside the drawing, where it takes less of a slide.
    """
    key, inside = legend(drawing), drawing.bounds
    if not key.figures:
        return drawing
    broad, high = (length + 2 * _LEGEND_PADDING for length in key.bounds[2:])
    below = Rect(inside.x + _MARGIN, inside.bottom + _LEGEND_GAP, broad, high)
    beside = Rect(inside.right + _LEGEND_GAP, inside.y + _MARGIN, broad, high)
    ground = min(below, beside, key=lambda place: _share(_together(inside, place)))
    dx = ground.x + _LEGEND_PADDING - key.bounds.x
    dy = ground.y + _LEGEND_PADDING - key.bounds.y
    figures = (
        *drawing.figures,
        Figure(_LEGEND, Layer.NOTE, ground, (Box(ground, Role.LANE, 6),)),
        *(moved_figure(figure, dx, dy) for figure in key.figures),
    )
    return drawing._replace(figures=figures, bounds=_together(inside, ground))


def _together(inside: Rect, legend_: Rect) -> Rect:
    return Rect.around((inside, legend_.grown(_MARGIN)))


def _share(rect: Rect) -> float:
    """How many slides wide or high a rectangle is, whichever is more."""
    return max(rect.width / SLIDE[0], rect.height / SLIDE[1])


def _heading(title: str, room: Rect, scale: float) -> Figure:
    """A title on one line."""
    size = _TITLE_SIZE / scale
    baseline = baselines(room.y, 1, size)[0]
    lines = wrap(title, room.width, size, Face.SEMIBOLD, 1)
    texts = (
        Text(Point(room.x, baseline), line, size, Role.TEXT_STRONG, Face.SEMIBOLD) for line in lines
    )
    return Figure(_TITLE, Layer.HEAD, room, tuple(texts))
