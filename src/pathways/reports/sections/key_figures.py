"""The figures a report opens with, as blocks: they are the same in the summary and in the brief."""

from collections.abc import Iterator, Sequence

from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import Severity
from pathways.reports.blocks import Bar, Bars, Figure, KeyFigures
from pathways.reports.content import Content, pathway_name
from pathways.reports.figures import KeyNumbers, key_numbers
from pathways.rules.families import family_order, family_title


def key_figures(content: Content) -> KeyFigures:
    """Steps, levels, handoffs, breaks and what goes wrong most often at handoffs."""
    return KeyFigures(tuple(_figures(key_numbers(content, content.views))))


def _figures(numbers: KeyNumbers) -> Iterator[Figure]:
    steps, levels, handoffs = numbers.steps, numbers.levels, numbers.handoffs
    yield Figure(str(steps), ngettext("step", "steps", steps))
    yield Figure(str(levels), ngettext("care level", "care levels", levels))
    yield Figure(str(handoffs), ngettext("handoff", "handoffs", handoffs))
    yield Figure(
        str(numbers.errors),
        ngettext("error: patient safety or law", "errors: patient safety or law", numbers.errors),
        Severity.ERROR,
    )
    yield Figure(
        str(numbers.warnings),
        ngettext("warning: quality", "warnings: quality", numbers.warnings),
        Severity.WARNING,
    )
    yield Figure(str(numbers.notes), ngettext("remark", "remarks", numbers.notes), Severity.NOTE)
    yield Figure(str(numbers.uncovered), _("handoffs to or from hospital without an agreement"))
    if numbers.electronic is not None:
        share = percent(numbers.electronic)
        yield Figure(share, _("of the handoffs go by electronic messages alone"))


def percent(share: float) -> str:
    """A share, 0 to 1, in whole per cent."""
    return _("{number}%").format(number=round(share * 100))


def bars_of(content: Content, most: int) -> Bars | None:
    """Findings by pathway, or by subject where there is one pathway; the longest bars first.

    Nothing where there are no breaks: remarks alone need no chart.
    """
    if all(finding.severity is Severity.NOTE for finding in content.findings):
        return None
    bars = _by_pathway(content, content.views) if len(content.views) > 1 else _by_family(content)
    bars = [bar for bar in bars if any(count for _severity, count in bar.parts)]
    bars.sort(key=lambda bar: -sum(count for _severity, count in bar.parts))
    told = ", ".join(
        f"{bar.name} {sum(count for _severity, count in bar.parts)}" for bar in bars[:most]
    )
    return Bars(tuple(bars[:most]), _("Number of findings: {bars}").format(bars=told))


def _by_pathway(content: Content, views: Sequence[PathwayView]) -> list[Bar]:
    bars = [
        Bar(pathway_name(view.pathway), tuple(content.counts(view.pathway.id).items()))
        for view in views
    ]
    return [*bars, Bar(_("The model as a whole"), tuple(content.counts(None).items()))]


def _by_family(content: Content) -> list[Bar]:
    families = sorted({one.family for one in content.findings}, key=family_order)
    bars = []
    for family in families:
        found = [one.severity for one in content.findings if one.family == family]
        parts = tuple((severity, found.count(severity)) for severity in Severity)
        bars.append(Bar(family_title(family), parts))
    return bars
