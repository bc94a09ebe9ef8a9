"""What a report tells of: the model seen from every side, made once for all sections."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from pathways.analysis.places import place_names
from pathways.diagram.compose import compose
from pathways.diagram.primitives import Drawing
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Mark, Pathway, Severity
from pathways.reports.flowables import Heading
from pathways.reports.paper import Papers
from pathways.rules.finding import Finding
from pathways.rules.marks import marks


class Content:
    """One model with its findings, on the sheets it is to be printed on."""

    def __init__(
        self, model: CareModel, findings: Sequence[Finding], papers: Papers, today: date
    ) -> None:
        self.model = model
        self.findings = tuple(finding for finding in findings if not finding.waived)
        self.waived = tuple(finding for finding in findings if finding.waived)
        self.papers = papers
        self.today = today
        """The day the report is made."""
        self.views = tuple(PathwayView(model, pathway) for pathway in model.pathways)
        self.headings: tuple[Heading, ...] = ()
        """The headings of the sections after the one being made."""
        self._drawings: dict[str, Drawing] = {}

    @property
    def title(self) -> str:
        """The model's title, else its only pathway's name, or words for having none."""
        pathways = self.model.pathways
        only = pathways[0].name if len(pathways) == 1 else ""
        return self.model.title or only or _("Care model without a title")

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What every element is called, by id."""
        return place_names(self.model)

    @cached_property
    def marks(self) -> Mapping[str, Mark]:
        """How many findings each element has."""
        return marks(self.findings, self.model)

    def drawing(self, view: PathwayView) -> Drawing:
        """The pathway's drawing with its breaks; made when first asked for."""
        id_ = view.pathway.id
        if id_ not in self._drawings:
            self._drawings[id_] = compose(view, self.marks).drawing
        return self._drawings[id_]

    def counts(self, pathway: str | None) -> dict[Severity, int]:
        """How many findings of each severity a pathway has; None: the model as a whole."""
        found = [finding.severity for finding in self.findings if finding.pathway == pathway]
        return {severity: found.count(severity) for severity in Severity}


def pathway_name(pathway: Pathway) -> str:
    """The pathway's name, or words for having none."""
    return pathway.name or _("Pathway without a name")
