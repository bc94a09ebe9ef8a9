"""What is said of a picture before it is saved: how large it is, and how well it can be read."""

from PySide6.QtCore import QLocale

from pathways.diagram.framing import CM, Picture
from pathways.language import _
from pathways.ui.pictures.wish import Kind, Size, Wish

LEGIBLE = 7.0
"""Points; smaller text can hardly be read on paper."""
SEEN_FAR = 10.0
"""Points on a slide; smaller text can hardly be read from the back of a room."""

_GROWTH = 0.62
"""By this power of its pixels a drawing's PNG grows, seen from 0.1 to 60 million pixels."""


def extent(picture: Picture, wish: Wish) -> str:
    """Width and height, in the unit that counts; raises TooLargeError."""
    if wish.kind is Kind.PNG:
        broad, high = picture.pixels(wish.dpi)
        return _("{width} × {height} pixels").format(width=broad, height=high)
    broad_cm, high_cm = (QLocale().toString(length / CM, "f", 1) for length in picture.size)
    return _("{width} × {height} cm").format(width=broad_cm, height=high_cm)


def weight(count: float) -> str:
    """About so many bytes."""
    size = QLocale().formattedDataSize(
        round(count),
        0 if count < 1_000_000 else 1,
        QLocale.DataSizeFormat.DataSizeTraditionalFormat,
    )
    return _("about {size}").format(size=size)


def likely_weight(sample: int, sample_pixels: int, pixels: int) -> float:
    """The bytes of a PNG, by those of the same picture with other pixels."""
    return float(sample * (pixels / sample_pixels) ** _GROWTH)


def legibility(picture: Picture, wish: Wish) -> str:
    """How large the smallest text gets, and what helps where that is too small; may be empty."""
    size = picture.smallest_text
    if not size or wish.size is Size.PIXELS:
        return ""
    told = QLocale().toString(size, "f", 1)
    if wish.size is not Size.SLIDE:
        if size >= LEGIBLE:
            return _("The smallest text is {size} pt.").format(size=told)
        return _("The smallest text is only {size} pt, too small to read on paper.").format(
            size=told
        )
    if size >= SEEN_FAR:
        return _("The smallest text is {size} pt on the slide.").format(size=told)
    return _(
        "The smallest text is only {size} pt on the slide. Select fewer steps to make it larger."
    ).format(size=told)
