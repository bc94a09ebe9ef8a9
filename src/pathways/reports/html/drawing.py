"""A pathway's drawing on the page: each step and arrow leads to what the report says of it."""

from collections.abc import Callable, Collection, Iterator

from pathways.diagram.primitives import Drawing, Figure, Layer, Line
from pathways.diagram.svg import painted
from pathways.graph import PathwayView
from pathways.language import _
from pathways.reports.blocks import Picture
from pathways.reports.content import Content
from pathways.reports.html.colors import PAGE
from pathways.reports.html.markup import Markup, element, joined
from pathways.reports.keys import finding_key, handoff_key, place_key
from pathways.reports.spoken import mark_text

Claim = Callable[[str], str]
"""Gives a key back the first time it is asked for, and nothing after that: ids are unique."""

_AROUND = 3
"""Between an element and the ring that marks it."""


def picture(block: Picture, content: Content, known: Collection[str], claim: Claim) -> Markup:
    """The drawing in a frame of its own to move about in, with buttons that make it larger."""
    drawing = content.drawing(block.view)
    drawn = _Interactive(block.view, drawing, content, known, claim).markup()
    stage = element("div", drawn, class_="stage", tabindex="0", role="group", aria_label=block.alt)
    return element("figure", _buttons(), stage, class_="drawing")


def still(drawing: Drawing, alt: str, size: tuple[float, float] | None = None) -> Markup:
    """A drawing that is looked at and leads nowhere; `size` is in points."""
    parts = (part for figure in drawing.figures for part in figure.primitives)
    inside = Markup("".join(painted(parts, PAGE)))
    return _svg(drawing, inside, size, role="img", aria_label=alt)


def _svg(
    drawing: Drawing, inside: Markup, size: tuple[float, float] | None = None, **attributes: str
) -> Markup:
    bounds = drawing.bounds
    width, height = size or (bounds.width, bounds.height)
    return element(
        "svg",
        inside,
        viewBox=" ".join(f"{number:.2f}" for number in bounds),
        width=f"{width:.0f}pt",
        height=f"{height:.0f}pt",
        class_="drawn",
        **attributes,
    )


def _buttons() -> Markup:
    said = (("out", "−", _("Zoom out")), ("fit", "↔", _("Fit to width")), ("in", "+", _("Zoom in")))
    buttons = (
        element("button", sign, type="button", data_zoom=way, aria_label=name, title=name)
        for way, sign, name in said
    )
    return element("div", buttons, class_="zoom", hidden=True)


class _Interactive:
    """One drawing with its links."""

    def __init__(
        self,
        view: PathwayView,
        drawing: Drawing,
        content: Content,
        known: Collection[str],
        claim: Claim,
    ) -> None:
        self._drawing = drawing
        self._content = content
        self._claim = claim
        self._targets = _targets(view, content, known)
        self._places = {*view.steps, *view.transitions}
        self._labelled = {
            figure.element
            for figure in drawing.figures
            if figure.layer is Layer.LABEL and figure.primitives
        }

    def markup(self) -> Markup:
        """The figures in the order they are painted."""
        figures = joined(self._figure(one) for one in self._drawing.figures if one.primitives)
        return _svg(self._drawing, figures)

    def _figure(self, figure: Figure) -> Markup:
        inside = Markup("".join(painted(figure.primitives, PAGE)))
        if figure.element not in self._places or figure.layer is Layer.TETHER:
            return element("g", inside)
        href = self._targets.get(figure.element, "")
        if figure.layer is Layer.TRANSITION:
            inside = joined(_wide(figure), inside)
            if figure.element in self._labelled:
                return _twin(href, inside, place_key(figure.element))
        return _link(
            href,
            joined(_ring(figure), inside),
            id=self._claim(place_key(figure.element)),
            aria_label=", ".join(self._said(figure.element)) if href else "",
        )

    def _said(self, id_: str) -> Iterator[str]:
        yield self._content.names[id_]
        if id_ in self._content.marks:
            yield mark_text(self._content.marks[id_])


def _link(href: str, inside: Markup, **attributes: str) -> Markup:
    if not href:
        return element("g", inside, class_="place", **attributes)
    return element("a", inside, href=f"#{href}", class_="place", **attributes)


def _twin(href: str, inside: Markup, key: str) -> Markup:
    """A line that has a label too, which is the link that keys and screen readers meet."""
    if not href:
        return element("g", inside, data_label=key)
    return element("a", inside, href=f"#{href}", data_label=key, tabindex="-1", aria_hidden="true")


def _ring(figure: Figure) -> Markup:
    x, y, width, height = (f"{number:.1f}" for number in figure.bounds.grown(_AROUND))
    return element("rect", x=x, y=y, width=width, height=height, rx=5, class_="ring")


def _wide(figure: Figure) -> Iterator[Markup]:
    """What is not seen, and makes a thin line easy to hit."""
    for part in figure.primitives:
        if isinstance(part, Line):
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in part.points)
            yield element("polyline", points=points, class_="hit")


def _targets(view: PathwayView, content: Content, known: Collection[str]) -> dict[str, str]:
    """Where each step and arrow leads to, of the places that the report has.

    An arrow leads to what is settled for it, else to its gravest finding; a step to its gravest
    finding, else to what is settled where patients leave it or come to it.
    """
    arrows = view.pathway.transitions
    around: dict[str, list[str]] = {id_: [] for id_ in view.steps}
    for id_, key in (
        *((arrow.source, handoff_key(arrow.id)) for arrow in arrows),
        *((arrow.target, handoff_key(arrow.id)) for arrow in arrows),
    ):
        around[id_].append(key)
    wanted = {arrow.id: (handoff_key(arrow.id), *_findings(content, arrow.id)) for arrow in arrows}
    wanted |= {step: (*_findings(content, step), *keys) for step, keys in around.items()}
    found = ((id_, next((key for key in keys if key in known), "")) for id_, keys in wanted.items())
    return {id_: key for id_, key in found if key}


def _findings(content: Content, id_: str) -> tuple[str, ...]:
    return (finding_key(content.numbers[id_]),) if id_ in content.numbers else ()
