"""The drawings: each pathway with what is known of it, on as many pages as it needs."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import Severity, label
from pathways.reports.blocks import Block, Heading, Picture, Said, facts
from pathways.reports.content import Content, pathway_name
from pathways.reports.sections.section import Section


def drawings(content: Content) -> Iterator[Block]:
    """Every pathway in the model's order."""
    for view in content.views:
        alt = _(
            "Drawing of the pathway {name}. The registers in this report say the same in words."
        ).format(name=pathway_name(view.pathway))
        yield Picture(view, tuple(_opening(content, view)), alt)


def _opening(content: Content, view: PathwayView) -> Iterator[Block]:
    """Name, what is known, description."""
    pathway = view.pathway
    yield Heading(pathway_name(pathway), f"pathway-{pathway.id}")
    yield facts(_known(content, view))
    if pathway.description:
        yield Said(pathway.description)


def _known(content: Content, view: PathwayView) -> Iterator[tuple[str, str]]:
    pathway, group = view.pathway, view.pathway.patient_group
    yield _("Shows"), label(pathway.state)
    yield _("Drawn from"), content.names[pathway.based_on] if pathway.based_on else ""
    yield _("Patients"), "\n".join(part for part in (group.name, group.description) if part)
    yield _("Codes"), ", ".join((*group.icpc2, *group.icd10))
    many = pathway.patients_per_year
    yield _("Patients a year"), "" if many is None else str(many)
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


SECTION = Section("drawings", N_("Drawings"), drawings)
