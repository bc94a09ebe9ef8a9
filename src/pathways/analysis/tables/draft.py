"""A pathway while its cells are being written in; put in the model all at once."""

from collections.abc import Iterator

from pathways.analysis.tables.ground import BETWEEN, Ground, Messages, Register, step_register
from pathways.analysis.tables.unreadable import UnknownUnitError, UnreadableCellError
from pathways.analysis.tables.words import folded, one_line, party_kind
from pathways.edits import add_party, add_unit, delete, pathway_of
from pathways.edits.elements import new_ids
from pathways.edits.rebuild import rebuilt
from pathways.edits.writing import write
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Party, Step, Transition, Unit


class Draft:
    """What stands in the steps and transitions of a pathway after what has been written so far."""

    def __init__(
        self,
        model: CareModel,
        pathway_id: str,
        messages: Messages | None = None,
        *,
        makes_units: bool = False,
        makes_parties: bool = False,
    ) -> None:
        self.ground = Ground(PathwayView(model, pathway_of(model, pathway_id)), messages)
        self.steps: dict[str, Step] = dict(self.ground.view.steps)
        self.arrows: dict[str, Transition] = dict(self.ground.view.transitions)
        self.makes_units = makes_units
        """Whether a unit that the model does not have is made; else it is unreadable."""
        self.makes_parties = makes_parties
        """Whether a party is made, too, where its name tells of which kind it is."""
        self._units: dict[str, Unit] = {}
        self._parties: dict[str, Party] = {}
        self._ids = {
            prefix: new_ids(model, prefix) for prefix in ("step", "transition", "unit", "party")
        }

    def new_id(self, prefix: str) -> str:
        """The next free id for a `step`, `transition`, `unit` or `party`."""
        return next(self._ids[prefix])

    def connect(self, source: str, target: str) -> Transition:
        """Draw an arrow, last of all."""
        arrow = Transition(id=self.new_id("transition"), source=source, target=target)
        self.arrows[arrow.id] = arrow
        return arrow

    def leaving(self, step: str) -> Iterator[Transition]:
        """The arrows that leave a step, in the file's order."""
        return (arrow for arrow in self.arrows.values() if arrow.source == step)

    def unit(self, name: str) -> str:
        """The id of the unit a name means; raises UnreadableCellError."""
        if folded(name) in self._units:
            return self._units[folded(name)].id
        found = only(self.ground.units, name)
        if found:
            return found
        if not self.makes_units:
            raise UnknownUnitError(name)
        unit = Unit(id=self.new_id("unit"), name=one_line(name))
        self._units[folded(name)] = unit
        return unit.id

    def party(self, name: str) -> str:
        """The id of the party a name means; raises UnreadableCellError."""
        if folded(name) in self._parties:
            return self._parties[folded(name)].id
        found = only(self.ground.parties, name)
        if found:
            return found
        kind = party_kind(name) if self.makes_parties else None
        if kind is None:
            raise UnreadableCellError(
                _("There is no party called “{name}”.").format(name=name),
                advice=_("Parties are made in the register."),
            )
        party = Party(id=self.new_id("party"), name=one_line(name), kind=kind)
        self._parties[folded(name)] = party
        return party.id

    def targets(self, text: str) -> list[str]:
        """The steps that a text lists, each once; raises UnreadableCellError."""
        register = step_register(self.steps.values())
        names = [name.strip() for name in text.split(BETWEEN.strip()) if name.strip()]
        return list(dict.fromkeys(self._step(register, name) for name in names))

    def step(self, text: str) -> str:
        """The one step that a text means; raises UnreadableCellError."""
        return self._step(step_register(self.steps.values()), text)

    @staticmethod
    def _step(register: Register, name: str) -> str:
        found = only(register, name)
        if found:
            return found
        raise UnreadableCellError(
            _("There is no step called “{name}”.").format(name=name),
            advice=_("Write the name or number of a step."),
        )

    def model(self) -> CareModel:
        """The model with all that has been written."""
        before = self.ground.view
        model = before.model
        for party in self._parties.values():
            model = add_party(model, party)
        for unit in self._units.values():
            model = add_unit(model, self._settled(unit))
        model = delete(model, [id_ for id_ in before.transitions if id_ not in self.arrows])
        return write(model, before.pathway.id, self.steps.values(), self.arrows.values())

    def _settled(self, unit: Unit) -> Unit:
        """A new unit on the level and in the hands of the first step that happens there."""
        first = next((step for step in self.steps.values() if step.unit == unit.id), None)
        return rebuilt(unit, level=first.level, party=first.party) if first else unit


def only(register: Register, name: str) -> str:
    """The id of the one element called so, empty for none.

    Raises UnreadableCellError when there are several.
    """
    found = register.find(name)
    if len(found) > 1:
        raise UnreadableCellError(
            _("“{name}” is the name of several.").format(name=name),
            advice=_("Write it the way the list shows it."),
        )
    return found[0] if found else ""
