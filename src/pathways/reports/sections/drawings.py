"""The drawings: each pathway with what is known of it, on as many pages as it needs."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, PageBreak, Spacer

from pathways.diagram.primitives import Drawing
from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import Severity, label
from pathways.reports.content import Content, pathway_name
from pathways.reports.document import DRAWING, DRAWING_WIDE, TEXT
from pathways.reports.flowables import Heading, text
from pathways.reports.overview import Map
from pathways.reports.pages import laid_out
from pathways.reports.paper import Sheet
from pathways.reports.sections.section import Section
from pathways.reports.spread import Abreast, DrawingPart, PartHead, WholeDrawing
from pathways.reports.tables import facts
from pathways.reports.tiles import GAP, Plan, fitting

_MAP_HEIGHT = 260
_UNBOUNDED = 100_000


def drawings(content: Content) -> list[Flowable]:
    """Every pathway in the model's order."""
    return [flowable for view in content.views for flowable in _pathway(content, view)]


def _pathway(content: Content, view: PathwayView) -> list[Flowable]:
    if not view.steps:
        empty = text(_("This pathway has no steps yet."))
        return [PageBreak(TEXT), *_opening(content, view, content.papers.text), empty]
    drawing = content.drawing(view)
    together = _on_one_page(content, view, drawing)
    if together is not None:
        return together
    laid = laid_out(drawing, content.papers)
    opening = _opening(content, view, content.papers.text)
    template = DRAWING_WIDE if laid.sideways else DRAWING
    pages: list[Flowable] = [PageBreak(TEXT), *opening]
    if not laid.pages:
        return [*pages, PageBreak(template), WholeDrawing(drawing, laid.scale, _alt(view))]
    pages += _map(content, laid)
    for number, tiles in enumerate(laid.pages):
        pages += [PageBreak(template), PartHead(pathway_name(view.pathway), laid, number)]
        parts = [DrawingPart(laid, tile, _alt(view)) for tile in tiles]
        pages += _together(parts, GAP * laid.scale, abreast=laid.downward)
    return pages


def _together(parts: Sequence[DrawingPart], gap: float, *, abreast: bool) -> Iterator[Flowable]:
    """The parts of one sheet, under or beside each other."""
    if abreast:
        yield Abreast(parts, gap)
        return
    for number, part in enumerate(parts):
        if number:
            yield Spacer(1, gap)
        yield part


def _on_one_page(content: Content, view: PathwayView, drawing: Drawing) -> list[Flowable] | None:
    """Words and drawing on one page, where the drawing's text stays large enough."""
    found: list[tuple[float, str, list[Flowable]]] = []
    upright = content.papers.drawing
    for sheet, template in ((upright.turned(), DRAWING_WIDE), (upright, DRAWING)):
        opening = _opening(content, view, sheet)
        width, height = sheet.room
        scale = fitting(drawing, (width, height - _height(opening, width)))
        if scale is not None:
            found.append((scale, template, opening))
    if not found:
        return None
    scale, template, opening = max(found, key=lambda way: way[0])
    return [PageBreak(template), *opening, WholeDrawing(drawing, scale, _alt(view))]


def _opening(content: Content, view: PathwayView, sheet: Sheet) -> list[Flowable]:
    """Name, what is known, description."""
    pathway = view.pathway
    known = [pair for pair in _known(content, view) if pair[1]]
    story: list[Flowable] = [
        Heading(pathway_name(pathway), f"pathway-{pathway.id}", 0, "h1"),
        facts(known, sheet.room[0]),
        Spacer(1, 10),
    ]
    if pathway.description:
        story.append(text(pathway.description))
    return story


def _known(content: Content, view: PathwayView) -> Iterator[tuple[str, str]]:
    pathway, group = view.pathway, view.pathway.patient_group
    yield _("Shows"), label(pathway.state)
    if pathway.based_on:
        yield _("Drawn from"), content.names[pathway.based_on]
    yield _("Patients"), "\n".join(part for part in (group.name, group.description) if part)
    yield _("Codes"), ", ".join((*group.icpc2, *group.icd10))
    if pathway.patients_per_year is not None:
        yield _("Patients a year"), str(pathway.patients_per_year)
    yield _("Patient's goal"), pathway.patient_goal
    yield _("Coordinator"), pathway.coordinator
    yield _("In figures"), _figures(content, view)


def _figures(content: Content, view: PathwayView) -> str:
    steps, handoffs = len(view.steps), len(view.handoffs)
    counts = content.counts(view.pathway.id)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    remarks = counts[Severity.NOTE]
    parts = [
        ngettext("{count} step", "{count} steps", steps).format(count=steps),
        ngettext("{count} handoff", "{count} handoffs", handoffs).format(count=handoffs),
        ngettext("{count} error", "{count} errors", errors).format(count=errors),
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
        ngettext("{count} remark", "{count} remarks", remarks).format(count=remarks),
    ]
    return ", ".join(parts)


def _map(content: Content, laid: Plan) -> list[Flowable]:
    count = len(laid.pages)
    said = ngettext(
        "The drawing is on {count} sheet.", "The drawing is split over {count} sheets:", count
    ).format(count=count)
    return [text(said), Map(laid, (content.papers.text.room[0], _MAP_HEIGHT))]


def _alt(view: PathwayView) -> str:
    return _(
        "Drawing of the pathway {name}. The registers in this report say the same in words."
    ).format(name=pathway_name(view.pathway))


def _height(story: list[Flowable], width: float) -> float:
    return sum(
        piece.getSpaceBefore() + piece.wrap(width, _UNBOUNDED)[1] + piece.getSpaceAfter()
        for piece in story
    )


SECTION = Section("drawings", drawings)
