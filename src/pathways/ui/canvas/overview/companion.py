"""What lies over a drawing and goes along with it."""

from typing import Protocol

from pathways.ui.canvas.paints import Paints


class Companion(Protocol):
    """Told by its view whenever something it shows may be different."""

    def follow(self) -> None:
        """The drawing was scrolled, zoomed or resized."""

    def restage(self) -> None:
        """The drawing is another."""

    def dress(self, paints: Paints) -> None:
        """The theme is another."""
