"""What a picture is taken of: a pathway as it is drawn, and what of it is selected."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from pathways.analysis.copied import told
from pathways.diagram.compose import Composition
from pathways.diagram.excerpt import brought, excerpt
from pathways.diagram.framing import Picture
from pathways.diagram.primitives import Drawing
from pathways.ui.pictures.wish import Kind, Wish


@dataclass(frozen=True)
class Exhibit:
    """A pathway's drawing with all its labels, and the elements chosen of it."""

    composition: Composition
    chosen: Collection[str]

    @cached_property
    def part(self) -> Drawing:
        """What was chosen, by itself."""
        return excerpt(self.composition.drawing, self.composition.view.pathway, self.chosen)

    def framed(self, wish: Wish) -> Picture:
        """The picture wished for."""
        return wish.framed(self.part if wish.part else self.composition.drawing)

    def words(self, wish: Wish) -> str:
        """What it shows, for who cannot see it."""
        view = self.composition.view
        return told(view, brought(view.pathway, self.chosen) if wish.part else None)

    def vectors(self, wish: Wish) -> bytes:
        """The picture as the bytes of an SVG or PDF file; any thread may ask."""
        picture, words = self.framed(wish), self.words(wish)
        if wish.kind is Kind.SVG:
            from pathways.diagram.svg import svg

            return svg(
                picture.drawing,
                wish.theme,
                description=words,
                scale=picture.scale,
                transparent=wish.transparent,
            ).encode()
        from pathways.reports.pdf.picture import drawing_page

        return drawing_page(
            picture.drawing,
            wish.theme,
            scale=picture.scale,
            transparent=wish.transparent,
            description=words,
        )
