"""The menus that are searched by writing: ready steps, and the units and parties of a model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from pathways import edits
from pathways.diagram.geometry import Point
from pathways.diagram.icons import LEVEL_ICONS
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Party, Step, StepKind, Unit, label
from pathways.rules.prefill import begun_by
from pathways.storage.step_templates import StepTemplate, step_templates
from pathways.ui.canvas.append.search_menu import Choice, SearchMenu, Shelf
from pathways.ui.forms.answering import answered
from pathways.ui.forms.pickers import party_text, unit_text
from pathways.ui.menus.kinds import KIND_ICONS

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Choosing(QObject):
    """Opens one menu at a time, and does what was chosen."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._menu: SearchMenu | None = None
        self._source = ""
        self._point: Point | None = None

    @property
    def is_open(self) -> bool:
        """Whether a menu is open."""
        return self._menu is not None

    def step(self, source: str | None = None, point: Point | None = None) -> None:
        """Offer ready steps after another, the selected one if none is named, at a point if given.

        Those of the pathway's patient group come first.
        """
        canvas = self._canvas
        self._source = canvas.append.steps.source if source is None else source
        self._point = point
        shelves = [
            Shelf(shelf.group.name, _ready(shelf.templates, follows=bool(self._source)))
            for shelf in step_templates().ordered(canvas.stage.view.pathway)
        ]
        menu = SearchMenu(canvas, _("Which step comes next?"), shelves, _own_step)
        menu.chosen.connect(self._put_step)
        self._open(menu, self._place_of(self._source, point))

    def place(self) -> None:
        """Offer the model's units and parties for the selected step."""
        canvas = self._canvas
        self._source = canvas.append.steps.source
        if not self._source:
            return
        step = canvas.stage.view.steps[self._source]
        shelves = _places(canvas.stage.view, step)
        menu = SearchMenu(canvas, _("Which unit or party?"), shelves, _own_place)
        menu.chosen.connect(self._put_place)
        self._open(menu, self._place_of(self._source, None))

    def _open(self, menu: SearchMenu, place: QPoint) -> None:
        self._menu = menu
        menu.closed.connect(self._closed)
        menu.open_at(place)
        self._canvas.append.follow()

    def _closed(self) -> None:
        self._menu = None
        self._canvas.append.follow()

    def _place_of(self, source: str, point: Point | None) -> QPoint:
        """Where the menu opens on the screen: at the point, else below the step."""
        canvas = self._canvas
        box = canvas.stage.boxes.get(source)
        if point is None and box is not None:
            point = Point(box.x, box.bottom + 6)
        pixel = canvas.pixel_at(point) if point else canvas.viewport().rect().center()
        return canvas.viewport().mapToGlobal(pixel)

    def _put_step(self, step: object) -> None:
        assert isinstance(step, Step)
        self._canvas.setFocus()
        self._canvas.append.steps.put(step, self._source, self._point)

    def _put_place(self, place: object) -> None:
        """Let the step happen in a unit, or in a party's hands; a new unit is made by its name."""
        model, step = self._canvas.editor.model, self._source
        if isinstance(place, str):
            model, place = _with_unit(model, self._canvas.stage.view, step, place)
        if isinstance(place, Unit):
            after = answered(model, step, "unit", place.id)
        else:
            party = place.id if isinstance(place, Party) else None
            after = edits.change(model, step, unit=None, party=party)
        after = begun_by(self._canvas.editor.model, after, step)
        self._canvas.setFocus()
        self._canvas.editor.perform(_("Choose unit or party"), after)
        self._canvas.select((step,))
        self._canvas.reveal(step)
        self._canvas.append.card.offer_into(step)


def _ready(templates: Iterable[StepTemplate], *, follows: bool) -> tuple[Choice, ...]:
    """The templates to choose from; nothing begins after another step."""
    return tuple(
        Choice(
            template.name,
            label(template.level) if template.level else "",
            KIND_ICONS[template.kind],
            template.step("new"),
        )
        for template in templates
        if not follows or template.kind is not StepKind.START
    )


def _own_step(text: str) -> Choice:
    step = Step(id="new", name=text)
    words = _("New step “{name}”").format(name=text) if text else _("New step")
    return Choice(words, "", "plus", step)


def _own_place(text: str) -> Choice | None:
    if not text:
        return None
    return Choice(_("New unit “{name}”").format(name=text), "", "plus", text)


def _places(view: PathwayView, step: Step) -> list[Shelf]:
    """The units of the step's level, the other units, and the parties."""
    level = view.level(step)
    units = sorted(view.units.values(), key=lambda unit: unit.name.casefold())
    here = tuple(_unit(view, unit) for unit in units if unit.level is level)
    elsewhere = tuple(_unit(view, unit) for unit in units if unit.level is not level)
    parties = sorted(view.parties.values(), key=lambda party: party.name.casefold())
    return [
        Shelf(label(level) if level else _("Units without a level"), here),
        Shelf(_("Units on other levels"), elsewhere),
        Shelf(_("Parties"), tuple(map(_party, parties))),
        Shelf("", (Choice(_("Nobody named"), "", "close", None),)),
    ]


def _unit(view: PathwayView, unit: Unit) -> Choice:
    party = view.parties.get(unit.party or "")
    told = (label(unit.level) if unit.level else "", party.name if party else "")
    level_icon = LEVEL_ICONS[unit.level] if unit.level else "domain"
    return Choice(unit_text(unit), ", ".join(filter(None, told)), level_icon, unit)


def _party(party: Party) -> Choice:
    return Choice(party_text(party), label(party.kind), "account-group", party)


def _with_unit(
    model: CareModel, view: PathwayView, step_id: str, name: str
) -> tuple[CareModel, Unit]:
    """The model with a new unit that is where the step already is, and in the same hands."""
    step = view.steps[step_id]
    party = view.party(step)
    unit = Unit(
        id=edits.new_id(model, "unit"),
        name=name,
        level=view.level(step),
        party=party.id if party else None,
    )
    return edits.add_unit(model, unit), unit
