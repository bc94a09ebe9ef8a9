"""What steps are called in messages, alone and several together."""

from collections.abc import Iterable

from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import StepKind, label

_MOST_NAMES = 5


def step_name(view: PathwayView, step_id: str) -> str:
    """What a step is called: its name, or else what the drawing shows instead."""
    step = view.steps[step_id]
    unit = view.unit(step)
    if step.name or (unit is not None and unit.name):
        return step.name or (unit.name if unit else "")
    if step.kind in (StepKind.START, StepKind.END):
        return label(step.kind)
    return _("unnamed step")


def quoted(names: Iterable[str]) -> str:
    """The names in quotation marks, as in “A”, “B” and “C”; many are cut short to a number."""
    unlike = list(dict.fromkeys(names))
    texts = [_("“{name}”").format(name=name) for name in unlike[:_MOST_NAMES]]
    more = len(unlike) - len(texts)
    if more:
        texts.append(ngettext("{count} more", "{count} more", more).format(count=more))
    if len(texts) == 1:
        return texts[0]
    return _("{several} and {last}").format(several=", ".join(texts[:-1]), last=texts[-1])


def quoted_steps(view: PathwayView, step_ids: Iterable[str]) -> str:
    """The names of steps in quotation marks."""
    return quoted(step_name(view, step) for step in step_ids)
