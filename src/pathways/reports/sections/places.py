"""Where a finding is, told in a table's cell."""

from collections.abc import Iterator

from pathways.language import _
from pathways.reports.blocks import Words, muted
from pathways.reports.content import Content
from pathways.reports.keys import place_key
from pathways.rules.finding import Finding


def place_words(content: Content, finding: Finding) -> Iterator[Words]:
    """The step or the arrow's ends, and the pathway where there are several."""
    pathway = content.names.get(finding.pathway or "", "")
    place = content.names.get(finding.elements[0], "") if finding.elements else ""
    if not place:
        yield Words(pathway or _("The model as a whole"))
        return
    yield Words(place, link=place_key(finding.elements[0]))
    if len(content.views) > 1 and finding.elements[0] != finding.pathway:
        yield muted(pathway)
