"""The municipality lens: whose citizens' pathway is shown, chosen in a menu or the status bar."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStatusBar, QWidget

from pathways.analysis.region import municipalities
from pathways.analysis.region.members import short_name
from pathways.analysis.region.own_units import shared_own_units
from pathways.edits import pathway_of
from pathways.language import _
from pathways.language.enumeration import enumerated
from pathways.model import Party
from pathways.session import Change
from pathways.session.regional import FEWEST
from pathways.ui.canvas.lens import Lens, who_lacks
from pathways.ui.forms.inputs import Combo
from pathways.ui.menu_bar import Menus
from pathways.ui.region.lens_bar import LensBar
from pathways.ui.region.towns_menu import TownsMenu
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_SEVERAL = "+several"
"""What the row of the combo that asks for a list stands for; no id begins with a plus."""


class LensDesk(Desk):
    """Puts a lens before all drawings and the findings; the model is never changed by it."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        watch: FindingsWatch,
        bar: LensBar,
        status: QStatusBar,
        menus: Menus,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._watch = watch
        self._bar = bar
        self._menu = menus["lens"]
        self._chosen: tuple[str, ...] = ()
        self._list = TownsMenu(window)
        self._list.ticked.connect(self.look_through)
        self._combo = Combo()
        self._combo.setObjectName("municipalityLens")
        self._combo.offer = _SEVERAL
        self._combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._combo.activated.connect(self._ask)
        status.insertPermanentWidget(0, self._combo)
        self._menu.aboutToShow.connect(self._fill)
        bar.ended.connect(self.look_through)
        bar.towns_wanted.connect(self._choose_several)
        watch.found.connect(self._tell)
        tabs.shown.connect(self._tell)
        self._forget = editor.document.observe(self._follow)
        self.retranslate()

    def slots(self) -> Slots:
        """Walking from municipality to municipality, several, and back to everybody's drawing."""
        return {
            "analysis.several_municipalities": self._choose_several,
            "analysis.next_municipality": lambda: self._walk(1),
            "analysis.previous_municipality": lambda: self._walk(-1),
            "analysis.everybody": self.look_through,
        }

    def enabled(self) -> Mapping[str, bool]:
        """A region has at least two municipalities."""
        regional = bool(self._towns())
        self._menu.setEnabled(regional)
        return {
            "analysis.several_municipalities": regional,
            "analysis.next_municipality": regional,
            "analysis.previous_municipality": regional,
            "analysis.everybody": bool(self._chosen),
        }

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._combo.setAccessibleName(_("Municipality"))
        self._combo.setToolTip(_("Whose citizens' pathway is shown"))
        self._combo.setStatusTip(_("Show the pathways as one municipality's citizens meet them."))
        self._offer()
        self._tell()

    def stop(self) -> None:
        """Follow the document no longer."""
        self._forget()

    def look_through(self, towns: tuple[str, ...] = ()) -> None:
        """Show what some municipalities' citizens meet (party ids); none for everybody."""
        if towns != self._chosen:
            self._chosen = towns
            self._tabs.look_through(Lens(*towns) if towns else None)
            self._watch.look_through(*towns)
            self.turned.emit()
        self._offer()
        self._tell()

    def _follow(self, change: Change) -> None:
        """Offer the municipalities there are; a lens whose municipality is gone is taken off."""
        if change.whole or change.after.parties is not change.before.parties:
            self._offer()
            self.turned.emit()
        if self._chosen and (change.whole or not self._are_there()):
            self.look_through()

    def _are_there(self) -> bool:
        return {one.id for one in self._towns()} >= set(self._chosen)

    def _towns(self) -> tuple[Party, ...]:
        towns = municipalities(self._editor.model)
        return towns if len(towns) >= FEWEST else ()

    def _walk(self, by: int) -> None:
        """Go on from the municipality that is chosen, or from the first or last of several."""
        ids = ["", *(town.id for town in self._towns())]
        here = self._chosen[-1 if by > 0 else 0] if self._chosen else ""
        town = ids[(ids.index(here) + by) % len(ids)]
        self.look_through((town,) if town else ())

    def _choose_several(self) -> None:
        """Let the municipalities be ticked in a list, where they are chosen."""
        towns = self._towns()
        self._list.offer([(town.id, _name(town)) for town in towns], self._chosen)
        place = self._bar.list_place
        if not self._bar.isVisible():
            above = QPoint(0, -self._list.sizeHint().height())
            place = self._combo.mapToGlobal(above)
        self._list.popup(place)
        self._list.setActiveAction(self._list.actions()[0])

    def _offer(self) -> None:
        towns = self._towns()
        several = _("Several municipalities…")
        if len(self._chosen) > 1:
            several = enumerated(_short(town) for town in towns if town.id in self._chosen)
        rows = [
            ("", _("All municipalities")),
            *((town.id, _name(town)) for town in towns),
            (_SEVERAL, several),
        ]
        self._combo.fill(rows)
        self._combo.choose(_SEVERAL if len(self._chosen) > 1 else "".join(self._chosen))
        self._combo.setVisible(bool(towns))

    def _ask(self) -> None:
        """Show what the combo has been brought to."""
        chosen = self._combo.currentData()
        if chosen != _SEVERAL:
            self.look_through((chosen,) if chosen else ())
        elif not self._combo.is_walking:
            self._choose_several()

    def _fill(self) -> None:
        """Offer everybody and each municipality in the menu."""
        self._menu.clear()
        for row in range(self._combo.count() - 1):
            town = self._combo.itemData(row)
            action = self._menu.addAction(self._combo.itemText(row).replace("&", "&&"))
            action.setObjectName(f"{self._menu.objectName()}.{row}")
            action.setStatusTip(_("Show the pathways as one municipality's citizens meet them."))
            action.setCheckable(True)
            action.setChecked(town in self._chosen or (not town and not self._chosen))
            action.triggered.connect(partial(self._choose, town))

    def _choose(self, town: str, _checked: bool = False) -> None:
        self.look_through((town,) if town else ())

    def _tell(self) -> None:
        """Say what the lens shows in the pathway in front."""
        model, front, lens = self._editor.model, self._tabs.pathway_id, self._tabs.lens
        if lens is None or front is None or not self._are_there():
            self._bar.hide()
            return
        towns = [town for town in self._towns() if town.id in self._chosen]
        steps = pathway_of(model, front).steps
        lacking = lens.look(model).lacking
        hatched = [
            _("“{step}”: lacking in {municipalities}").format(
                step=step.name or _("Unnamed step"), municipalities=who_lacks(lacking[step.id])
            )
            for step in steps
            if step.id in lacking
        ]
        own = shared_own_units(model, towns)
        breaks = None
        if self._watch.is_current:
            breaks = sum(not one.waived and one.pathway == front for one in self._watch.findings)
        self._bar.tell(
            [_name(towns[0])] if len(towns) == 1 else [_short(town) for town in towns],
            hatched,
            len({step.unit for step in steps} & own.keys()),
            breaks,
        )


def _name(town: Party) -> str:
    return town.name or _("Unnamed municipality")


def _short(town: Party) -> str:
    return short_name(town) or _("Unnamed municipality")
