"""Where a finding is, told in a table's cell."""

from reportlab.platypus import Flowable

from pathways.language import _
from pathways.reports.content import Content
from pathways.reports.flowables import lines
from pathways.rules.finding import Finding


def place_cell(content: Content, finding: Finding) -> list[Flowable]:
    """The step or the arrow's ends, and the pathway where there are several."""
    pathway = content.names.get(finding.pathway or "", "")
    place = content.names.get(finding.elements[0], "") if finding.elements else ""
    if not place:
        return lines([pathway or _("The model as a whole")])
    if len(content.views) < 2 or finding.elements[0] == finding.pathway:
        pathway = ""
    return lines([place, (pathway, "cell_muted")])
