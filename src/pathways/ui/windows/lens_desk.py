"""The municipality lens: whose citizens' pathway is shown, chosen in a menu or the status bar."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QComboBox, QSizePolicy, QStatusBar, QWidget

from pathways.analysis.region import lacking, municipalities
from pathways.analysis.region.own_units import own_units
from pathways.edits import pathway_of
from pathways.language import _
from pathways.model import Party
from pathways.session import Change
from pathways.session.regional import FEWEST
from pathways.ui.canvas.lens import Lens
from pathways.ui.forms.inputs import Combo
from pathways.ui.menu_bar import Menus
from pathways.ui.region.lens_bar import LensBar
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs


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
        self._town = ""
        self._combo = Combo()
        self._combo.setObjectName("municipalityLens")
        self._combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._combo.activated.connect(lambda _row: self.look_through(self._combo.currentData()))
        status.insertPermanentWidget(0, self._combo)
        self._menu.aboutToShow.connect(self._fill)
        bar.ended.connect(lambda: self.look_through(""))
        watch.found.connect(self._tell)
        tabs.shown.connect(self._tell)
        self._forget = editor.document.observe(self._follow)
        self.retranslate()

    def slots(self) -> Slots:
        """Walking from municipality to municipality, and back to everybody's drawing."""
        return {
            "analysis.next_municipality": lambda: self._walk(1),
            "analysis.previous_municipality": lambda: self._walk(-1),
            "analysis.everybody": lambda: self.look_through(""),
        }

    def enabled(self) -> Mapping[str, bool]:
        """A region has at least two municipalities."""
        regional = bool(self._towns())
        self._menu.setEnabled(regional)
        return {
            "analysis.next_municipality": regional,
            "analysis.previous_municipality": regional,
            "analysis.everybody": bool(self._town),
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

    def look_through(self, town: str) -> None:
        """Show what a municipality's citizens meet (a party id); empty for everybody."""
        if town != self._town:
            self._town = town
            self._tabs.look_through(Lens(town) if town else None)
            self._watch.look_through(town)
            self.turned.emit()
        self._combo.choose(town)
        self._tell()

    def _follow(self, change: Change) -> None:
        """Offer the municipalities there are; a lens whose municipality is gone is taken off."""
        if change.whole or change.after.parties is not change.before.parties:
            self._offer()
            self.turned.emit()
        if self._town and (change.whole or self._town not in {one.id for one in self._towns()}):
            self.look_through("")

    def _towns(self) -> tuple[Party, ...]:
        towns = municipalities(self._editor.model)
        return towns if len(towns) >= FEWEST else ()

    def _walk(self, by: int) -> None:
        ids = ["", *(town.id for town in self._towns())]
        self.look_through(ids[(ids.index(self._town) + by) % len(ids)])

    def _offer(self) -> None:
        towns = self._towns()
        self._combo.fill(
            [("", _("All municipalities")), *((town.id, _name(town)) for town in towns)]
        )
        self._combo.choose(self._town)
        self._combo.setVisible(bool(towns))

    def _fill(self) -> None:
        """Offer everybody and each municipality in the menu."""
        self._menu.clear()
        for row in range(self._combo.count()):
            town = self._combo.itemData(row)
            action = self._menu.addAction(self._combo.itemText(row).replace("&", "&&"))
            action.setObjectName(f"{self._menu.objectName()}.{row}")
            action.setStatusTip(_("Show the pathways as one municipality's citizens meet them."))
            action.setCheckable(True)
            action.setChecked(town == self._town)
            action.triggered.connect(partial(self._choose, town))

    def _choose(self, town: str, _checked: bool = False) -> None:
        self.look_through(town)

    def _tell(self) -> None:
        """Say what the lens shows in the pathway in front."""
        model, front = self._editor.model, self._tabs.pathway_id
        towns = {town.id: town for town in self._towns()}
        if self._town not in towns or front is None:
            self._bar.hide()
            return
        town = towns[self._town]
        steps = pathway_of(model, front).steps
        missing = lacking(model, town.id)
        own = own_units(model, town)
        breaks = None
        if self._watch.is_current:
            breaks = sum(not one.waived and one.pathway == front for one in self._watch.findings)
        self._bar.tell(
            _name(town),
            sum(step.id in missing for step in steps),
            len({step.unit for step in steps} & own.keys()),
            breaks,
        )


def _name(town: Party) -> str:
    return town.name or _("Unnamed municipality")
