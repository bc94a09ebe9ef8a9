"""The title page: what the report is about, how its pathways stand, and where to find what."""

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Spacer

from pathways.graph import PathwayView
from pathways.language import _
from pathways.language.dates import format_date
from pathways.model import Severity, label
from pathways.reports.content import Content, pathway_name
from pathways.reports.document import TEXT, TITLE
from pathways.reports.flowables import Bar, ContentsLine, lines, text
from pathways.reports.sections.section import Section
from pathways.reports.tables import Cell, Column, facts, register


def title_page(content: Content) -> list[Flowable]:
    """Title, region and edition; the pathways in figures; the contents."""
    model, sheet = content.model, content.papers.text
    story = [
        PageBreak(TITLE),
        NextPageTemplate(TEXT),
        Spacer(1, sheet.height * 0.06),
        Bar(),
        text(_("Report on patient pathways"), "kicker"),
        text(content.title, "title"),
    ]
    if model.region:
        story.append(text(model.region, "region"))
    story += [Spacer(1, 12), facts(_edition(content), sheet.room[0]), Spacer(1, 14)]
    if model.description:
        story.append(text(model.description, "lead"))
    return story + _pathways(content, sheet.room[0]) + _contents(content)


def _edition(content: Content) -> list[tuple[str, str]]:
    model = content.model
    said = [
        (_("Shows"), label(model.state)),
        (_("Version"), model.version),
        (_("Agreed"), format_date(model.date) if model.date else ""),
        (_("Drawn from"), model.based_on),
        (_("Printed"), format_date(content.today)),
    ]
    return [pair for pair in said if pair[1]]


def _pathways(content: Content, width: float) -> list[Flowable]:
    if not content.views:
        return [text(_("The model has no pathways yet."))]
    columns = [
        Column(_("Pathway"), 44),
        Column(_("Steps"), 10, number=True),
        Column(_("Handoffs"), 16, number=True),
        Column(_("Errors"), 10, number=True),
        Column(_("Warnings"), 14, number=True),
        Column(_("Remarks"), 14, number=True),
    ]
    rows: list[list[Cell]] = [
        [
            lines([pathway_name(view.pathway), (_other_state(content, view), "cell_muted")]),
            str(len(view.steps)),
            str(len(view.handoffs)),
            *_counts(content, view.pathway.id),
        ]
        for view in content.views
    ]
    whole = _counts(content, None)
    if set(whole) != {"0"}:
        rows.append([_("The model as a whole"), "", "", *whole])
    return [register(columns, rows, width)]


def _other_state(content: Content, view: PathwayView) -> str:
    """What the pathway shows, where that is not what the model shows."""
    state = view.pathway.state
    return "" if state is content.model.state else label(state)


def _counts(content: Content, pathway: str | None) -> list[str]:
    counts = content.counts(pathway)
    return [str(counts[severity]) for severity in Severity]


def _contents(content: Content) -> list[Flowable]:
    if not content.headings:
        return []
    return [text(_("Contents"), "h2"), *(ContentsLine(heading) for heading in content.headings)]


SECTION = Section("title", title_page)
