"""As it is beside as it shall be: which breaks are closed, which are left, which are new."""

from collections.abc import Callable, Iterator

from pathways.language import N_, _, ngettext
from pathways.model import label
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    Miniature,
    NewPage,
    Row,
    Said,
    Shade,
    Table,
    cell,
    muted,
    row,
    strong,
)
from pathways.reports.comparing import Comparison, comparisons
from pathways.reports.content import Content, pathway_name
from pathways.reports.figures import KeyNumbers, key_numbers
from pathways.reports.keys import finding_key
from pathways.reports.sections.key_figures import percent
from pathways.reports.sections.section import Section
from pathways.rules.finding import Finding

_MINIATURE = 170.0


def comparison(content: Content) -> Iterator[Block]:
    """Every pathway that is drawn from another; no section where none is."""
    for number, one in enumerate(comparisons(content)):
        if not number:
            yield NewPage()
            yield Heading(_("As is and to be"), "comparison")
        yield from _told(content, one)


def _told(content: Content, one: Comparison) -> Iterator[Block]:
    before, after = one.before.pathway, one.after.pathway
    yield Heading(f"{pathway_name(before)} → {pathway_name(after)}", f"comparison-{after.id}", 1)
    yield Said(" ".join(_sentences(one)), Manner.LEAD)
    yield _numbers(content, one)
    for view in (one.before, one.after):
        name = pathway_name(view.pathway)
        key = f"comparison-{after.id}-{view.pathway.id}"
        yield Heading(f"{label(view.pathway.state)}: {name}", key, 2)
        alt = _("The drawing of {name} in small.").format(name=name)
        yield Miniature(view, _MINIATURE, alt)
    columns = (
        Column(_("What became of it"), 18),
        Column(_("Break"), 40),
        Column(_("Where"), 42),
    )
    rows = [
        *(_row(content, finding, _("Closed"), Shade.GOOD) for finding in one.closed),
        *(_row(content, finding, _("New break"), Shade.BAD) for finding in one.new),
        *(_row(content, finding, _("Still there"), Shade.NONE) for finding in one.left),
        *(_row(content, finding, _("Accepted"), Shade.NONE) for finding in one.accepted),
    ]
    if rows:
        yield Table(columns, tuple(rows), grid=True)


def _sentences(one: Comparison) -> Iterator[str]:
    closed, new, left = len(one.closed), len(one.new), len(one.left)
    accepted = len(one.accepted)
    if not closed and not new:
        yield _("No break is closed, and none is new.")
    if closed:
        yield ngettext("{count} break is closed.", "{count} breaks are closed.", closed).format(
            count=closed
        )
    if new:
        yield ngettext("{count} is new.", "{count} are new.", new).format(count=new)
    if left:
        yield ngettext("{count} is left.", "{count} are left.", left).format(count=left)
    if accepted:
        yield ngettext("{count} is accepted.", "{count} are accepted.", accepted).format(
            count=accepted
        )


def _numbers(content: Content, one: Comparison) -> Table:
    before, after = (key_numbers(content, (view,)) for view in (one.before, one.after))
    columns = (
        Column(_("In figures"), 52),
        Column(label(one.before.pathway.state), 24, number=True),
        Column(label(one.after.pathway.state), 24, number=True),
    )
    lines: tuple[tuple[str, Callable[[KeyNumbers], str]], ...] = (
        (_("Steps"), lambda told: str(told.steps)),
        (_("Handoffs"), lambda told: str(told.handoffs)),
        (_("Errors"), lambda told: str(told.errors)),
        (_("Warnings"), lambda told: str(told.warnings)),
        (_("Handoffs to or from hospital without an agreement"), lambda told: str(told.uncovered)),
        (_("Handoffs by electronic messages alone"), _electronic),
    )
    return Table(columns, tuple(row(name, get(before), get(after)) for name, get in lines))


def _electronic(told: KeyNumbers) -> str:
    return "–" if told.electronic is None else percent(told.electronic)


def _row(content: Content, finding: Finding, fate: str, shade: Shade) -> Row:
    number = content.number_of(finding)
    link = finding_key(number) if number else ""
    return Row(
        (
            cell(fate, shade),
            cell([strong(finding.title, link), muted(finding.code)]),
            cell(content.place_of(finding)),
        )
    )


SECTION = Section("comparison", N_("As is and to be"), comparison)
