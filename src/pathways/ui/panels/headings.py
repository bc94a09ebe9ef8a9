"""What the properties panel says above its form: what is selected, in words."""

from collections import Counter
from collections.abc import Sequence

from pathways.analysis.registers import step_name
from pathways.language import _, ngettext
from pathways.model import (
    CareModel,
    Element,
    Frame,
    Note,
    Pathway,
    State,
    Step,
    Transition,
    label,
)
from pathways.ui.forms.fields import Context
from pathways.ui.forms.handoff_table import is_handoff

Shown = Sequence[Element | CareModel]


def title(context: Context, shown: Shown) -> str:
    """The name of what is shown; of several, how many of each kind."""
    if not shown:
        return ""
    return _name(context, shown[0]) if len(shown) == 1 else _counted(shown)


def about(context: Context, shown: Shown) -> str:
    """What sort of thing is shown, or what a change will do to several."""
    if len(shown) > 1:
        return _about_several(shown)
    return _about_one(context, shown[0]) if shown else ""


def turn(context: Context, shown: Shown) -> str:
    """What the button does to a transition whose ends do not make it a handoff by themselves."""
    if len(shown) != 1 or not isinstance(shown[0], Transition):
        return ""
    if not is_handoff(context, shown[0]):
        return _("Describe as a handoff")
    bare = shown[0].model_copy(update={"handoff": None})
    return "" if is_handoff(context, bare) else _("Clear the handoff")


def _name(context: Context, value: Element | CareModel) -> str:
    if isinstance(value, Step):
        return step_name(value)
    if isinstance(value, Transition):
        steps = context.view(value.id).steps
        return f"{step_name(steps[value.source])} → {step_name(steps[value.target])}"
    if isinstance(value, Note):
        return value.text.partition("\n")[0] or _("Note")
    if isinstance(value, Frame):
        return value.title or _("Unnamed frame")
    if isinstance(value, CareModel):
        return value.title or _("Unnamed model")
    return value.name or _("Unnamed pathway") if isinstance(value, Pathway) else ""


def _counted(shown: Shown) -> str:
    """`2 steps, 1 arrow`."""
    counts = Counter(type(value) for value in shown)
    steps, arrows, notes, frames = (counts[kind] for kind in (Step, Transition, Note, Frame))
    told = (
        (steps, ngettext("{count} step", "{count} steps", steps)),
        (arrows, ngettext("{count} arrow", "{count} arrows", arrows)),
        (notes, ngettext("{count} note", "{count} notes", notes)),
        (frames, ngettext("{count} frame", "{count} frames", frames)),
    )
    return ", ".join(text.format(count=count) for count, text in told if count)


def _about_several(shown: Shown) -> str:
    if len({type(value) for value in shown}) == 1:
        return _("What you change here holds for all of them.")
    return _("Select only steps, or only arrows, to change them together.")


def _about_one(context: Context, value: Element | CareModel) -> str:
    if isinstance(value, Step):
        return label(value.kind)
    if isinstance(value, Transition):
        handoff = is_handoff(context, value)
        return _("Handoff") if handoff else _("Transition; nothing is handed over")
    if isinstance(value, Frame):
        count = len(value.steps)
        return ngettext("Frame round {count} step", "Frame round {count} steps", count).format(
            count=count
        )
    if isinstance(value, Pathway):
        return _("Pathway as it is") if value.state is State.AS_IS else _("Pathway as it shall be")
    return ""
