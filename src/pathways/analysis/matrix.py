"""The handover matrix: who hands over to whom, how often, over which channels, with what breaks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import CareLevel, CareModel, Channel, LanesBy, Step, Transition, label

NOBODY = ""
"""The key of the place of steps of which nobody has said where they are."""

Cells = Sequence[Sequence[str | int]]
"""Rows of texts and numbers, as a spreadsheet takes them; the first are the headings."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row or a column: a unit, a party or a care level."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Some handoffs together."""

    transitions: tuple[str, ...] = ()
    channels: tuple[tuple[Channel | None, int], ...] = ()
    """The channels of their messages, each with the number of handoffs that use it, the most used
    first; None counts those where nobody has said."""
    breaks: int = 0

    @property
    def count(self) -> int:
        """How many handoffs there are."""
        return len(self.transitions)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every cell by sender and receiver, and what the rows and columns come to.

    A handoff out of a decision that several have brought the patient to stands in the row of each;
    every sum counts it once.
    """

    senders: tuple[Place, ...]
    receivers: tuple[Place, ...]
    cells: Mapping[tuple[str, str], Cell]
    sent: Mapping[str, Cell]
    received: Mapping[str, Cell]
    total: Cell

    def cell(self, sender: str, receiver: str) -> Cell:
        """The handoffs from one place to another, perhaps none."""
        return self.cells.get((sender, receiver), _NONE)


_NONE = Cell()


def handover_matrix(views: Sequence[PathwayView], by: LanesBy, breaks: Mapping[str, int]) -> Matrix:
    """The matrix of the handoffs in some pathways of one model.

    `breaks` says how many breaks have been found at an element. Units and parties come in the
    model's order, care levels lowest first, and what nobody has said last.
    """
    ground = _Ground(breaks)
    for view in views:
        for arrow in view.handoffs:
            receiver = _key(view, view.steps[arrow.target], by)
            givers = view.keepers(view.steps[arrow.source])
            ground.take(arrow, {_key(view, giver, by): None for giver in givers}, receiver)
    places = _places(views[0].model, by) if views else ()
    return Matrix(
        senders=tuple(place for place in places if place.key in ground.sent),
        receivers=tuple(place for place in places if place.key in ground.received),
        cells={ends: ground.cell(ids) for ends, ids in ground.between.items()},
        sent={sender: ground.cell(ids) for sender, ids in ground.sent.items()},
        received={receiver: ground.cell(ids) for receiver, ids in ground.received.items()},
        total=ground.cell(ground.arrows),
    )


def channel_name(channel: Channel | None) -> str:
    """A channel, or that nobody has said which."""
    return label(channel) if channel else _("Channel not said")


def channels_text(cell: Cell) -> str:
    """The channels one after the other, with numbers where not all the handoffs use them."""
    return ", ".join(
        channel_name(channel) if times == cell.count else f"{channel_name(channel)} ({times})"
        for channel, times in cell.channels
    )


def breaks_text(breaks: int) -> str:
    """How many breaks, in words."""
    return ngettext("{count} break", "{count} breaks", breaks).format(count=breaks)


def grid(matrix: Matrix) -> Cells:
    """The matrix as it is seen: the number of handoffs in each cell, with the breaks in words."""
    total = _("All")
    heads = [place.name for place in matrix.receivers]
    rows: list[list[str | int]] = [[_("From ↓ To →"), *heads, total]]
    for sender in matrix.senders:
        cells = [matrix.cell(sender.key, receiver.key) for receiver in matrix.receivers]
        rows.append([sender.name, *map(_seen, (*cells, matrix.sent[sender.key]))])
    sums = [matrix.received[receiver.key] for receiver in matrix.receivers]
    return [*rows, [total, *map(_seen, (*sums, matrix.total))]]


def listing(matrix: Matrix) -> Cells:
    """The cells that are not empty, one a row, for who wants to count on."""
    names = {place.key: place.name for place in (*matrix.senders, *matrix.receivers)}
    rows: list[list[str | int]] = [
        [
            names[ends[0]],
            names[ends[1]],
            matrix.cells[ends].count,
            matrix.cells[ends].breaks,
            channels_text(matrix.cells[ends]),
        ]
        for ends in (
            (sender.key, receiver.key)
            for sender in matrix.senders
            for receiver in matrix.receivers
            if (sender.key, receiver.key) in matrix.cells
        )
    ]
    return [[_("From"), _("To"), _("Handoffs"), _("Breaks"), _("Channels")], *rows]


@dataclass(slots=True)
class _Ground:
    """The handoffs by where they go from and to."""

    breaks: Mapping[str, int]
    arrows: dict[str, Transition] = field(default_factory=dict)
    between: defaultdict[tuple[str, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    sent: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    received: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def take(self, arrow: Transition, senders: Iterable[str], receiver: str) -> None:
        self.arrows[arrow.id] = arrow
        self.received[receiver].append(arrow.id)
        for sender in senders:
            self.between[sender, receiver].append(arrow.id)
            self.sent[sender].append(arrow.id)

    def cell(self, ids: Iterable[str]) -> Cell:
        transitions = tuple(ids)
        used = Counter(channel for id_ in transitions for channel in _channels(self.arrows[id_]))
        breaks = sum(self.breaks.get(id_, 0) for id_ in transitions)
        return Cell(transitions, tuple(used.most_common()), breaks)


def _channels(arrow: Transition) -> Iterable[Channel | None]:
    messages = arrow.handoff.messages if arrow.handoff else ()
    return dict.fromkeys(one.channel for one in messages if one.channel) or (None,)


def _key(view: PathwayView, step: Step, by: LanesBy) -> str:
    if by is LanesBy.LEVEL:
        level = view.level(step)
        return level.value if level else NOBODY
    if by is LanesBy.UNIT:
        return step.unit or NOBODY
    party = view.party(step)
    return party.id if party else NOBODY


def _places(model: CareModel, by: LanesBy) -> Sequence[Place]:
    """All that may be a row or a column, in order."""
    if by is LanesBy.LEVEL:
        known = [Place(level.value, label(level)) for level in CareLevel]
    else:
        register = model.units if by is LanesBy.UNIT else model.parties
        known = [Place(one.id, one.name or _("Unnamed")) for one in register]
    return [*known, Place(NOBODY, _("Not said"))]


def _seen(cell: Cell) -> str | int:
    if not cell.breaks:
        return cell.count or ""
    return f"{cell.count} ({breaks_text(cell.breaks)})"
