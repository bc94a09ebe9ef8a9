"""The summary: how the pathways stand, in words and figures, and what matters most."""

from collections.abc import Iterator

from pathways.language import N_, _, ngettext
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    NewPage,
    Row,
    Said,
    Table,
    Words,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.figures import Fault, faults, key_numbers, towns
from pathways.reports.keys import finding_key
from pathways.reports.sections.key_figures import bars_of, key_figures
from pathways.reports.sections.section import Section
from pathways.reports.shortening import shortened
from pathways.rules.families import family_title

_MOST_BARS, _MOST_FAULTS = 12, 5


def summary(content: Content) -> Iterator[Block]:
    """Sentences, key figures, a chart and the breaks that matter most."""
    yield NewPage()
    yield Heading(_("Summary"), "summary")
    yield Said(" ".join(sentences(content)), Manner.LEAD)
    if not content.views:
        return
    yield key_figures(content)
    bars = bars_of(content, _MOST_BARS)
    if bars is not None:
        yield Heading(_("Where the breaks are"), "summary-bars", 1)
        yield bars
    worst = list(faults(content))[:_MOST_FAULTS]
    if worst:
        yield Heading(_("What matters most"), "summary-faults", 1)
        yield faults_table(content, worst)


def sentences(content: Content) -> Iterator[str]:
    """How the pathways stand, told plainly."""
    if not content.views:
        yield _("The model has no pathways yet.")
        return
    numbers = key_numbers(content, content.views)
    told = {"levels": numbers.levels, "handoffs": numbers.handoffs}
    if len(content.views) == 1:
        name = pathway_name(content.views[0].pathway)
        yield _(
            "{name} goes over {levels} care levels, and the patient is handed over in {handoffs} "
            "places."
        ).format(name=name, **told)
    else:
        yield _(
            "{count} pathways go over {levels} care levels, and patients are handed over in "
            "{handoffs} places."
        ).format(count=len(content.views), **told)
    yield from _on_breaks(content, numbers.errors, numbers.warnings)
    yield from _on_towns(content)


def _on_breaks(content: Content, errors: int, warnings: int) -> Iterator[str]:
    if not errors and not warnings:
        yield _("No breaks were found.")
        return
    if errors:
        yield ngettext(
            "{count} break concerns patient safety or law.",
            "{count} breaks concern patient safety or law.",
            errors,
        ).format(count=errors)
    if warnings:
        yield ngettext(
            "{count} break concerns quality.", "{count} breaks concern quality.", warnings
        ).format(count=warnings)
    families = [one.family for one in content.findings]
    commonest = max(families, key=families.count)
    if errors + warnings > 1:
        yield _("Most of what was found is about: {family}.").format(
            family=family_title(commonest).lower()
        )


def _on_towns(content: Content) -> Iterator[str]:
    found = towns(content)
    if len(found) < 2 or not any(town.breaks for town in found):
        return
    worst, best = found[0], found[-1]
    if worst.errors != best.errors:
        yield _(
            "The citizens of {worst} meet most breaks of patient safety or law ({most}), those of "
            "{best} fewest ({fewest})."
        ).format(worst=worst.name, most=worst.errors, best=best.name, fewest=best.errors)
        return
    if worst.breaks == best.breaks:
        yield _("The citizens of all {count} municipalities meet equally many breaks.").format(
            count=len(found)
        )
        return
    yield _(
        "The citizens of {worst} meet most breaks ({most}), those of {best} fewest ({fewest})."
    ).format(worst=worst.name, most=worst.breaks, best=best.name, fewest=best.breaks)


def faults_table(content: Content, worst: list[Fault], why: int = 0) -> Table:
    """The breaks that matter most, with where they are and what is proposed.

    Between them stands why they matter, in at most so many letters, unless there is room for none.
    """
    reason = (Column(_("Why it matters"), 48),) if why else ()
    columns = (Column(_("Break"), 46), *reason, Column(_("What is proposed"), 48))
    return Table(columns, tuple(_row(content, fault, why) for fault in worst))


def _row(content: Content, fault: Fault, why: int) -> Row:
    finding, others = fault.worst, len(fault.findings) - 1
    number = content.number_of(finding)
    where = content.place_of(finding)
    if others:
        where = ngettext(
            "{place}, and {count} more place", "{place}, and {count} more places", others
        ).format(place=where, count=others)
    planned = list(content.measures_for(finding))[:1]
    proposed = [
        Words(_("Measure {number}: {title}").format(number=n, title=one.title))
        for n, one in planned
    ]
    return row(
        [strong(finding.title, finding_key(number) if number else ""), muted(where)],
        *([shortened(finding.why, why)] if why else []),
        [*proposed, *finding.measures[: 1 - len(proposed)]],
    )


SECTION = Section("summary", N_("Summary"), summary)
