"""One municipality of a region: what it answers, is in, and meets of breaks."""

from collections import Counter

from pathways.analysis.region import foreign_agreements, municipalities
from pathways.analysis.region.agreed import is_in_force, status_for
from pathways.analysis.region.agreements import POINTS
from pathways.analysis.region.members import short_name
from pathways.language import _
from pathways.model import Party, Provision, Severity
from pathways.reports.content import Content
from pathways.rules.finding import Finding

LACKED = frozenset({Provision.NONE, Provision.WANTED})
_BREAKS = frozenset({Severity.ERROR, Severity.WARNING})


def chosen_municipalities(content: Content) -> tuple[Party, ...]:
    """The municipalities that the report tells of."""
    wanted = content.setting.municipalities
    towns = municipalities(content.model)
    return tuple(town for town in towns if not wanted or town.id in wanted)


class Town:
    """One municipality."""

    def __init__(self, content: Content, party: Party) -> None:
        model = content.model
        foreign = foreign_agreements(model, party.id)
        self.content = content
        self.party = party
        self.answers = {
            answer.service: answer for answer in model.coverage if answer.municipality == party.id
        }
        """What it answers, by the service."""
        self.agreements = [one for one in model.agreements if one.id not in foreign]
        """Those that it is in."""
        self.breaks = _breaks_in(content, party.id)
        """What its citizens meet, gravest first."""
        self.own = tuple(one for one in self.breaks if one.municipalities)
        """Of these, what not everybody meets."""

    @property
    def name(self) -> str:
        """What the municipality is called."""
        return short_name(self.party) or _("Unnamed municipality")

    @property
    def counts(self) -> Counter[Severity]:
        """How many breaks its citizens meet, by severity."""
        return Counter(one.severity for one in self.breaks)

    @property
    def served(self) -> str:
        """How many of the services its citizens have; empty where there are none to have."""
        services = self.content.model.services
        has = sum(one.provision not in LACKED for one in self.answers.values())
        return _("{count} of {all}").format(count=has, all=len(services)) if services else ""

    @property
    def points(self) -> str:
        """How many of the law's points are in force; empty where it is in no agreement."""
        if not self.agreements:
            return ""
        in_force = {
            point.number
            for agreement in self.agreements
            for point in agreement.points
            if is_in_force(status_for(point, self.party.id))
        }
        return _("{count} of {all}").format(count=len(in_force), all=len(POINTS))


def _breaks_in(content: Content, town: str) -> tuple[Finding, ...]:
    found = content.region.seen.get(town, content.region.findings)
    return tuple(one for one in found if one.severity in _BREAKS and not one.waived)
