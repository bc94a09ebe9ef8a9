"""What the command palette offers: every action, and every step and pathway to go to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction

from pathways.analysis.registers import step_name
from pathways.analysis.search import Marked, folded, likeness, words
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, label
from pathways.ui.actions import Actions, plain, written_keys
from pathways.ui.menus.spec import Part, Spec
from pathways.ui.menus.table import MENUS
from pathways.ui.search.reasons import Scene, reason

MOST = 60
"""Rows shown."""

_ACTION_BONUS = 12
"""An action comes before a step whose name fits as well."""
_ENGLISH_MALUS = 30
_TIP_SCORE = 10
_WHOLE = 40
"""Letters scattered over a menu's name and an action's fit by chance alone."""


class Command(NamedTuple):
    """One thing that can be done or gone to."""

    id: str
    name: str
    place: str
    """The menu an action is found in, or where a step stands."""
    sign: str
    """An icon's name."""
    key: str = ""
    english: str = ""
    """What it is called in English, which finds it in every language."""
    tip: str = ""
    hindrance: str = ""
    """Why it cannot be done now; empty when it can."""
    action: QAction | None = None
    """None for what is gone to."""


class Offer(NamedTuple):
    """A command, with what fits in its name."""

    command: Command
    name: Marked


def action_commands(actions: Actions, scene: Scene) -> list[Command]:
    """Every action, in the menus' order."""
    return [_command(actions, scene, spec, path) for spec, path in _placed(MENUS, ())]


def place_commands(model: CareModel) -> Iterator[Command]:
    """Every pathway and every step, to go to."""
    for pathway in model.pathways:
        view = PathwayView(model, pathway)
        name = pathway.name or _("Unnamed pathway")
        yield Command(pathway.id, name, _("Go to the pathway"), "map-marker-path")
        for step in pathway.steps:
            level, unit = view.level(step), view.unit(step)
            parts = (label(level) if level else "", unit.name if unit else "", name)
            place = " · ".join(part for part in parts if part)
            yield Command(step.id, step_name(step), place, "card-text-outline")


def offers(commands: Iterable[Command], query: str, recent: Sequence[str]) -> list[Offer]:
    """What fits the letters, best first; without letters the actions, those used last in front."""
    if not query.strip():
        actions = [one for one in commands if one.action is not None]
        actions.sort(key=lambda one: recent.index(one.id) if one.id in recent else len(recent))
        return [Offer(one, Marked(one.name)) for one in actions]
    found = [(score, Offer(one, name)) for one in commands for score, name in _fit(one, query)]
    found.sort(key=lambda ranked: (-ranked[0], ranked[1].command.id not in recent))
    return [offer for _score, offer in found[:MOST]]


def _fit(command: Command, query: str) -> Iterator[tuple[int, Marked]]:
    """How well a command fits, and what of its name; nothing when it does not."""
    bonus = _ACTION_BONUS if command.action is not None else 0
    fit = likeness(query, command.name)
    if fit is not None:
        yield fit.score + bonus, Marked(command.name, fit.spans)
        return
    for text, score in ((f"{command.place} {command.name}", 0), (command.english, -_ENGLISH_MALUS)):
        fit = likeness(query, text) if text and command.action is not None else None
        if fit is not None and fit.score >= _WHOLE * len(words(query)):
            yield fit.score // 2 + bonus + score, Marked(command.name)
            return
    told = f" {folded(command.tip)}"
    if command.tip and all(f" {word}" in told for word in words(query)):
        yield _TIP_SCORE, Marked(command.name)


def _placed(
    parts: Iterable[Part | Spec | None], path: tuple[str, ...]
) -> Iterator[tuple[Spec, tuple[str, ...]]]:
    for part in parts:
        if isinstance(part, Spec):
            yield part, path
        elif isinstance(part, Part):
            yield from _placed(part.items, (*path, part.title))


def _command(actions: Actions, scene: Scene, spec: Spec, path: tuple[str, ...]) -> Command:
    action = actions[spec.id]
    return Command(
        spec.id,
        plain(action.text().partition("\t")[0]),
        " › ".join(plain(_(title)) for title in path),
        spec.icon,
        next(iter(written_keys(spec, action)), ""),
        plain(spec.text),
        action.statusTip(),
        "" if action.isEnabled() else reason(spec.id, scene),
        action,
    )
