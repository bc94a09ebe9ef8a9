"""The title page: what the report is about, how its pathways stand, and where to find what."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.model import Severity, label
from pathways.reports.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Manner,
    NewPage,
    Page,
    Said,
    Table,
    facts,
    muted,
    row,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.sections.section import Section


def title_page(content: Content) -> Iterator[Block]:
    """Title, region and edition; the pathways in figures; the contents."""
    model = content.model
    yield NewPage(Page.COVER)
    yield Cover(_("Report on patient pathways"), content.title, model.region)
    yield facts(_edition(content))
    if model.description:
        yield Said(model.description, Manner.LEAD)
    if content.setting.cover_text:
        yield Said(content.setting.cover_text)
    yield _pathways(content)
    yield Contents(_("Contents"))


def _edition(content: Content) -> list[tuple[str, str]]:
    model, names = content.model, content.names
    towns = ", ".join(names[id_] for id_ in content.setting.municipalities)
    return [
        (_("Shows"), label(model.state)),
        (_("Municipalities"), towns),
        (_("Version"), model.version),
        (_("Agreed"), format_date(model.date) if model.date else ""),
        (_("Drawn from"), model.based_on),
        (_("Printed"), format_date(content.today)),
    ]


def _pathways(content: Content) -> Block:
    if not content.views:
        return Said(_("The model has no pathways yet."))
    columns = (
        Column(_("Pathway"), 44),
        Column(_("Steps"), 10, number=True),
        Column(_("Handoffs"), 16, number=True),
        Column(_("Errors"), 10, number=True),
        Column(_("Warnings"), 14, number=True),
        Column(_("Remarks"), 14, number=True),
    )
    rows = [
        row(
            [pathway_name(view.pathway), muted(_other_state(content, view))],
            str(len(view.steps)),
            str(len(view.handoffs)),
            *_counts(content, view.pathway.id),
        )
        for view in content.views
    ]
    whole = _counts(content, None)
    if set(whole) != {"0"}:
        rows.append(row(_("The model as a whole"), "", "", *whole))
    return Table(columns, tuple(rows))


def _other_state(content: Content, view: PathwayView) -> str:
    """What the pathway shows, where that is not what the model shows."""
    state = view.pathway.state
    return "" if state is content.model.state else label(state)


def _counts(content: Content, pathway: str | None) -> list[str]:
    counts = content.counts(pathway)
    return [str(counts[severity]) for severity in Severity]


SECTION = Section("title", N_("Title page"), title_page)
