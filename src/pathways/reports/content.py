"""What a report tells of: the part of a model that was chosen, seen from every side."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from pathways.analysis.places import place_names
from pathways.diagram.compose import compose
from pathways.diagram.primitives import Drawing
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Mark, Measure, Pathway, ReportSetting, Severity
from pathways.reports.numbering import in_register_order
from pathways.reports.titles import model_title
from pathways.rules.finding import Finding
from pathways.rules.marks import marks
from pathways.session.regional import Region


class Content:
    """One model with its findings, cut to what the report's setting asks for."""

    def __init__(self, region: Region, setting: ReportSetting, today: date) -> None:
        self.model = model = region.model
        """The whole model, also what was not chosen."""
        self.setting = setting
        self.today = today
        """The day the report is made."""
        wanted = setting.pathways
        self.views = tuple(
            PathwayView(model, pathway)
            for pathway in model.pathways
            if not wanted or pathway.id in wanted
        )
        seen = {town: tuple(filter(self._is_chosen, found)) for town, found in region.seen.items()}
        self.region = Region(model, tuple(filter(self._is_chosen, region.findings)), seen)
        """The findings that were chosen, as each municipality's citizens meet them."""
        chosen = self.region.findings
        self.findings = tuple(finding for finding in chosen if not finding.waived)
        self.waived = tuple(finding for finding in chosen if finding.waived)
        self._drawings: dict[str, Drawing] = {}

    @property
    def title(self) -> str:
        """What the report is called."""
        return model_title(self.model)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What every element is called, by id."""
        return place_names(self.model)

    @cached_property
    def marks(self) -> Mapping[str, Mark]:
        """How many findings each element has."""
        return marks(self.findings, self.model)

    @cached_property
    def numbered(self) -> Mapping[int, Finding]:
        """The findings by their number: the gravest first, those of a rule together."""
        return dict(enumerate(in_register_order(self.findings), 1))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of the gravest finding at each element that has one."""
        found: dict[str, int] = {}
        for number, finding in self.numbered.items():
            for element in finding.elements:
                found.setdefault(element, number)
        return found

    def number_of(self, finding: Finding) -> int | None:
        """A finding's number in the break register, or its like's there.

        What is told for one municipality may stand there for all of them in other words.
        """
        exact = self._by_fault.get(_fault(finding))
        if exact is not None or not finding.elements:
            return exact
        return self.finding_at(finding.name, finding.elements[0])

    def finding_at(self, rule: str, element: str) -> int | None:
        """The number of a rule's finding that concerns an element, if it is there."""
        for number, finding in self.numbered.items():
            if finding.name == rule and element in finding.elements:
                return number
        return None

    def place_of(self, finding: Finding) -> str:
        """What the place of a finding is called: its step or arrow, else its pathway."""
        for id_ in (*finding.elements[:1], finding.pathway or ""):
            if self.names.get(id_):
                return self.names[id_]
        return _("The model as a whole")

    @cached_property
    def _by_fault(self) -> Mapping[tuple[str, ...], int]:
        return {_fault(finding): number for number, finding in self.numbered.items()}

    @cached_property
    def measures(self) -> Mapping[int, Measure]:
        """The measures by their number, in the model's order."""
        return dict(enumerate(self.model.measures, 1))

    def measures_for(self, finding: Finding) -> Iterator[tuple[int, Measure]]:
        """The measures planned against a finding, with their numbers."""
        for number, measure in self.measures.items():
            for about in measure.findings:
                if about.rule == finding.name and about.element in finding.elements:
                    yield number, measure
                    break

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

    def _is_chosen(self, finding: Finding) -> bool:
        pathways, towns = self.setting.pathways, self.setting.municipalities
        if pathways and finding.pathway is not None and finding.pathway not in pathways:
            return False
        held = finding.municipalities
        return not towns or not held or not {*towns}.isdisjoint(held)


def pathway_name(pathway: Pathway) -> str:
    """The pathway's name, or words for having none."""
    return pathway.name or _("Pathway without a name")


def _fault(finding: Finding) -> tuple[str, ...]:
    """What a finding says of which places, whomever it holds for."""
    return finding.name, finding.message, *finding.elements
