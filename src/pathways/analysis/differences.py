"""What differs between two states of a model, element by element, in the users' words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from pathways.analysis.field_words import KINDS, WORDS
from pathways.analysis.places import place_names
from pathways.analysis.spoken_values import Speaker
from pathways.language import N_, _, ngettext
from pathways.model import CareModel, Element, Layout, Pathway, Value, elements

_INSIDE = {"id", "parties", "units", "services", "agreements", "measures", "pathways"}
_DRAWN = {"id", "steps", "transitions", "notes", "frames"}
"""Fields that hold elements, which are told of one by one."""
MessageName = Callable[[str], str]


class Deed(Enum):
    """What was done to an element."""

    ADDED = auto()
    REMOVED = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field of an element before and after, in words; an empty text: nobody has said."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One element that was added, removed or changed."""

    deed: Deed
    kind: type[Element | CareModel]
    element: str
    """Its id; empty for the model itself."""
    name: str
    """What people call it; may be empty."""
    pathway: str
    """The name of the pathway it stands in; empty where it stands in none."""
    fields: tuple[FieldDifference, ...] = ()
    """What changed in it."""

    @property
    def what(self) -> str:
        """The kind of element, in the language spoken now."""
        return _(KINDS[self.kind][0])


def differences(
    old: CareModel, new: CareModel, message_name: MessageName = str
) -> tuple[Difference, ...]:
    """All that differs, pathway by pathway; `message_name` gives a message type its name."""
    speaker_old = Speaker(place_names(old), message_name)
    speaker_new = Speaker(place_names(new), message_name)
    before, after = _known(old), _known(new)
    order = sorted(before.keys() | after.keys(), key=_order(before, after))
    found = [_model(old, new, speaker_old, speaker_new)] if old != new else []
    for id_ in order:
        was, now = before.get(id_), after.get(id_)
        if was is None or now is None or type(was.element) is not type(now.element):
            found += [was.told(Deed.REMOVED, speaker_old)] if was else []
            found += [now.told(Deed.ADDED, speaker_new)] if now else []
        elif was.element is not now.element and was.element != now.element:
            pair = _Pair(speaker_old, speaker_new)
            fields = tuple(pair.fields(was.element, now.element))
            found += [now.told(Deed.CHANGED, speaker_new, fields)] if fields else []
    return tuple(one for one in found if one is not None)


def summary(found: tuple[Difference, ...]) -> tuple[str, ...]:
    """How much differs, a line for each kind: `Steps: 2 added, 1 changed`."""
    lines = []
    for kind, (_one, many) in KINDS.items():
        deeds = [one.deed for one in found if one.kind is kind]
        told = [_counted(deed, deeds.count(deed)) for deed in Deed if deed in deeds]
        if told:
            lines.append(_("{kind}: {deeds}").format(kind=_(many), deeds=", ".join(told)))
    return tuple(lines)


def _counted(deed: Deed, count: int) -> str:
    return {
        Deed.ADDED: ngettext("{count} added", "{count} added", count),
        Deed.REMOVED: ngettext("{count} removed", "{count} removed", count),
        Deed.CHANGED: ngettext("{count} changed", "{count} changed", count),
    }[deed].format(count=count)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands."""

    element: Element
    pathway: Pathway | None
    number: int
    """Its turn in the model."""

    def told(
        self, deed: Deed, speaker: Speaker, fields: tuple[FieldDifference, ...] = ()
    ) -> Difference:
        """The difference it is part of."""
        inside = self.pathway is not None and self.pathway is not self.element
        pathway = self.pathway.name if self.pathway is not None and inside else ""
        id_ = self.element.id
        return Difference(deed, type(self.element), id_, speaker.named(id_), pathway, fields)


def _known(model: CareModel) -> dict[str, _Place]:
    """Every element by its id, pathways first, each followed by what it holds."""
    places: dict[str, _Place] = {}
    pathway: Pathway | None = None
    register: list[Element] = []
    for element in elements(model):
        pathway = element if isinstance(element, Pathway) else pathway
        if pathway is None:
            register.append(element)
        else:
            places[element.id] = _Place(element, pathway, len(places))
    for element in register:
        places[element.id] = _Place(element, None, len(places))
    return places


def _order(
    before: Mapping[str, _Place], after: Mapping[str, _Place]
) -> Callable[[str], tuple[int, int]]:
    """What is there now as it stands; after it what is there no longer."""

    def key(id_: str) -> tuple[int, int]:
        return (0, after[id_].number) if id_ in after else (1, before[id_].number)

    return key


def _model(
    old: CareModel, new: CareModel, speaker_old: Speaker, speaker_new: Speaker
) -> Difference | None:
    fields = tuple(_Pair(speaker_old, speaker_new).fields(old, new))
    return Difference(Deed.CHANGED, CareModel, "", new.title, "", fields) if fields else None


@dataclass(frozen=True, slots=True)
class _Pair:
    """Tells two values of one kind apart, each in the words of its own model."""

    old: Speaker
    new: Speaker

    def fields(self, was: Value, now: Value) -> Iterator[FieldDifference]:
        """Every field that differs, those of values inside among them."""
        places: list[str] = []
        for name, word in WORDS[type(now)].items():
            old, new = getattr(was, name), getattr(now, name)
            if old is new or old == new:
                continue
            if isinstance(now, Pathway) and name == "layout":
                yield from _layout(_(word), old, new)
            elif isinstance(old, Value) or isinstance(new, Value):
                yield from self._inside(_(word), old, new)
            elif name in ("x", "y"):
                places.append(_(word))
            else:
                yield FieldDifference(_(word), self.old.said(name, old), self.new.said(name, new))
        for word in places[:1]:
            yield FieldDifference(word, "", _("moved"))

    def _inside(self, word: str, old: Value | None, new: Value | None) -> Iterator[FieldDifference]:
        """What differs inside a value; one that was not there counts as one with nothing said."""
        kind = type(new if new is not None else old)
        assert issubclass(kind, Value)
        found = list(self.fields(old or kind(), new or kind()))
        if found:
            yield from found
        else:
            yield FieldDifference(word, *((_("Yes") if one else "") for one in (old, new)))


def _layout(word: str, old: Layout, new: Layout) -> Iterator[FieldDifference]:
    """How the drawing differs, in short: nobody wants to read coordinates."""
    was = {place.step: (place.x, place.y) for place in old.placements}
    now = {place.step: (place.x, place.y) for place in new.placements}
    moved = sum(was[step] != now[step] for step in was.keys() & now.keys())
    if moved:
        text = ngettext("{count} step moved", "{count} steps moved", moved).format(count=moved)
        yield FieldDifference(word, "", text)
    plain = {name: getattr(old, name) != getattr(new, name) for name in _LOOKS}
    looks = [_(text) for name, text in _LOOKS.items() if plain[name]]
    if looks:
        yield FieldDifference(word, "", ", ".join(looks))


_LOOKS = {
    "orientation": N_("another direction"),
    "lanes_by": N_("other lanes"),
    "lane_order": N_("other order of the lanes"),
    "lane_heights": N_("other height of the lanes"),
    "phase_columns": N_("columns by phase turned on or off"),
    "hide_empty_lanes": N_("empty lanes shown or hidden"),
    "bends": N_("other bends on arrows"),
    "label_shifts": N_("labels moved"),
    "colors": N_("other colours"),
}
