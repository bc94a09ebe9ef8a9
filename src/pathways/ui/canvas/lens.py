"""The eyes of some municipalities: what a drawing calls units, and which steps it hatches."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from pathways.analysis.region import Lack, in_own_words, lacking, municipalities
from pathways.analysis.region.members import short_name
from pathways.language import _
from pathways.language.enumeration import enumerated
from pathways.model import CareModel

_REMEMBERED = 8


class Lacking(NamedTuple):
    """What the citizens of a municipality do not find at a step."""

    town: str
    services: tuple[str, ...]
    """The names of those it has not."""
    unit: str
    """The name of the step's unit, when that is for others; empty otherwise."""

    def sentences(self) -> Iterator[str]:
        """What is lacking, for people."""
        if self.services:
            words = _("{municipality} lacks: {services}.")
            yield words.format(municipality=self.town, services=", ".join(self.services))
        if self.unit:
            words = _("{unit} is not for the citizens of {municipality}.")
            yield words.format(municipality=self.town, unit=self.unit)


LackingSteps = Mapping[str, Sequence[Lacking]]
"""The steps that some of the municipalities lack, by id, with what each of those lacks."""
NOBODY: LackingSteps = MappingProxyType({})


class Seen(NamedTuple):
    """A model as it is drawn for some municipalities."""

    model: CareModel
    lacking: LackingSteps


class Lens:
    """Looks at models; those looked at last give the very same answer again."""

    def __init__(self, *towns: str) -> None:
        self._towns = towns
        self._known: deque[tuple[CareModel, Seen]] = deque(maxlen=_REMEMBERED)

    def look(self, model: CareModel) -> Seen:
        """The model as the citizens meet it; as it is when a municipality is not there."""
        for known, seen in self._known:
            if known is model:
                return seen
        try:
            seen = Seen(in_own_words(model, *self._towns), _lacking(model, self._towns))
        except KeyError:
            seen = Seen(model, NOBODY)
        self._known.append((model, seen))
        return seen


def who_lacks(lacks: Sequence[Lacking]) -> str:
    """The municipalities, for people."""
    return enumerated(lack.town for lack in lacks)


def _lacking(model: CareModel, towns: Sequence[str]) -> LackingSteps:
    names = {town.id: short_name(town) for town in municipalities(model)}
    services = {service.id: service.name for service in model.services}
    units = {unit.id: unit.name for unit in model.units}
    found: defaultdict[str, list[Lacking]] = defaultdict(list)
    for town in towns:
        for step, lack in lacking(model, town).items():
            found[step].append(_told(lack, names[town], services, units))
    return dict(found)


def _told(lack: Lack, town: str, services: Mapping[str, str], units: Mapping[str, str]) -> Lacking:
    return Lacking(
        town or _("Unnamed municipality"),
        tuple(services[id_] or _("Unnamed service") for id_ in lack.services),
        (units[lack.unit] or _("Unnamed unit")) if lack.unit else "",
    )
