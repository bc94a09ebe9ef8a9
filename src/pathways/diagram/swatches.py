"""The colours people may give to figures, in each theme: a ground to write on, and an edge.

They are chosen so that text can be read on each ground and none is like the red or amber of a
finding (see the tests). A colour never tells anything by itself: a step's kind is its shape, and
how grave a finding is the shape of its badge.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pathways.model import Swatch


class Tone(NamedTuple):
    """What a theme makes of a colour, as `#rrggbb`."""

    ground: str
    edge: str


SWATCHES: Mapping[str, Mapping[Swatch, Tone]] = {
    "light": {
        Swatch.BLUE: Tone("#d3e4fb", "#3a6fb0"),
        Swatch.TEAL: Tone("#caefea", "#1f7f7a"),
        Swatch.GREEN: Tone("#d5efcc", "#3d8040"),
        Swatch.YELLOW: Tone("#f9f0ab", "#6f7400"),
        Swatch.PURPLE: Tone("#e8daf8", "#7a54b0"),
        Swatch.GREY: Tone("#dfe4e9", "#5f6b76"),
    },
    "dark": {
        Swatch.BLUE: Tone("#1f3b63", "#7fb2f0"),
        Swatch.TEAL: Tone("#134a48", "#5fc9c0"),
        Swatch.GREEN: Tone("#22472a", "#86cf8a"),
        Swatch.YELLOW: Tone("#474a14", "#c9d65a"),
        Swatch.PURPLE: Tone("#42305f", "#c0a0ee"),
        Swatch.GREY: Tone("#3b4550", "#a9b6c2"),
    },
    "contrast": {
        Swatch.BLUE: Tone("#cfe2ff", "#003a8c"),
        Swatch.TEAL: Tone("#c2f0ec", "#00504c"),
        Swatch.GREEN: Tone("#cdeec4", "#10521a"),
        Swatch.YELLOW: Tone("#f8f09a", "#454a00"),
        Swatch.PURPLE: Tone("#e3d3fa", "#47208a"),
        Swatch.GREY: Tone("#d9dee3", "#2f3a44"),
    },
    "print": {
        Swatch.BLUE: Tone("#dbe7f6", "#34567f"),
        Swatch.TEAL: Tone("#d6efeb", "#235f5b"),
        Swatch.GREEN: Tone("#ddf0d4", "#38602f"),
        Swatch.YELLOW: Tone("#f5f1c0", "#54590f"),
        Swatch.PURPLE: Tone("#e9dff5", "#583f80"),
        Swatch.GREY: Tone("#e1e4e7", "#4a545d"),
    },
}
