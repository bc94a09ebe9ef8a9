"""A piece of a pathway as text and as tables, for programs that know nothing of pathways."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape

from pathways.analysis.registers import step_name
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Step, Transition, label

_BETWEEN = " – "
Row = tuple[str, ...]


def copied_text(piece: CareModel) -> str:
    """The steps with level and unit, the handoffs and the notes of a piece's first pathway."""
    blocks = []
    for view in _views(piece):
        steps = [_BETWEEN.join(filter(None, row)) for row in _steps(view)]
        handoffs = [": ".join(filter(None, row)) for row in _handoffs(view)]
        notes = [note.text for note in view.pathway.notes if note.text]
        for title, lines in (
            ("", steps),
            (_("Handoffs"), handoffs),
            (_("Notes"), notes),
        ):
            if lines:
                blocks.append("\n".join(filter(None, (title, *lines))))
    return "\n\n".join(blocks)


def told(view: PathwayView, shown: Collection[str] | None = None) -> str:
    """A drawing in words, for who cannot see it; of its elements only those `shown`, if given."""
    steps = [
        _BETWEEN.join(filter(None, _placed(view, step)))
        for step in _in_time(view)
        if shown is None or step.id in shown
    ]
    ways = [
        f"{step_name(view.steps[arrow.source])} → {step_name(view.steps[arrow.target])}"
        for arrow in view.pathway.transitions
        if shown is None or arrow.id in shown
    ]
    return "\n".join((*steps, *ways))


def copied_html(piece: CareModel) -> str:
    """The same as tables that word processors and spreadsheets take as theirs."""
    parts = ['<meta charset="utf-8">']
    for view in _views(piece):
        heads = (_("Step"), _("Care level"), _("Unit"))
        parts.append(_table(heads, list(_steps(view))))
        parts.append(_table((_("Handoff"), _("What is settled")), list(_handoffs(view))))
        parts += [f"<p>{escape(note.text)}</p>" for note in view.pathway.notes if note.text]
    return "\n".join(filter(None, parts))


def _views(piece: CareModel) -> Iterator[PathwayView]:
    for pathway in piece.pathways[:1]:
        yield PathwayView(piece, pathway)


def _steps(view: PathwayView) -> Iterator[Row]:
    return (_placed(view, step) for step in _in_time(view))


def _placed(view: PathwayView, step: Step) -> Row:
    """A step's name, care level, and unit or party."""
    level, unit, party = view.level(step), view.unit(step), view.party(step)
    place = unit.name if unit is not None else party.name if party is not None else ""
    return step_name(step), label(level) if level else "", place


def _in_time(view: PathwayView) -> Iterable[Step]:
    """The steps from left to right as they stand; those without a place as in the file."""
    spots = {spot.step: spot.x for spot in view.pathway.layout.placements}
    last = max(spots.values(), default=0.0)
    return sorted(view.steps.values(), key=lambda step: spots.get(step.id, last))


def _handoffs(view: PathwayView) -> Iterator[Row]:
    for arrow in view.handoffs:
        source, target = view.steps[arrow.source], view.steps[arrow.target]
        yield f"{step_name(source)} → {step_name(target)}", _settled(arrow)


def _settled(arrow: Transition) -> str:
    """The kind of a handoff, who hands over to whom, and by which channels."""
    handoff = arrow.handoff
    if handoff is None:
        return ""
    people = " → ".join(filter(None, (handoff.sender, handoff.receiver)))
    channels = dict.fromkeys(one.channel for one in handoff.messages if one.channel)
    words = [label(handoff.kind) if handoff.kind else "", people]
    return ", ".join(filter(None, (*words, *(label(channel) for channel in channels))))


def _table(heads: Row, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows
    )
    return f'<table border="1">\n<tr>{head}</tr>\n{body}</table>'
