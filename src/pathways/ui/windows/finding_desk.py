"""What is done with findings: shown on the drawing, walked through, accepted and planned for."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from pathways.analysis.places import place_names
from pathways.edits import find, pathway_of, revoke_waiver, set_risk, waive
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Agreement, CareModel, Party, Pathway, Risk, Unit, Waiver
from pathways.rules.finding import Finding
from pathways.session.review.book import FindingsBook
from pathways.session.review.planning import with_measure
from pathways.ui.dialogs.register import open_register
from pathways.ui.dialogs.waiver import WaiverDialog
from pathways.ui.dialogs.waivers import WaiversDialog
from pathways.ui.forms.fields import Kind
from pathways.ui.panels.finding_deeds import Deed
from pathways.ui.panels.findings import FindingsPanel
from pathways.ui.panels.handovers import HandoversPanel
from pathways.ui.panels.properties import PropertiesPanel
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_REGISTERS = {Unit: Kind.UNIT, Party: Kind.PARTY, Agreement: Kind.POINTS}


class FindingDesk(Desk):
    """Between the rules and everything that shows what they found."""

    counted = Signal()
    """The findings are up to date again."""
    measure_wanted = Signal(str)
    """A measure, by its id, is to be shown in the register of measures."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        panels: tuple[FindingsPanel, HandoversPanel, PropertiesPanel],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._findings, self._handovers, self._properties = panels
        self._window = window
        self.is_leading = False
        """Whether a selection comes from here and not from the user's hand on the drawing."""
        self.watch = FindingsWatch(editor.document, self)
        self.watch.found.connect(self.show_findings)
        self._findings.turned.connect(self.turned)
        self._findings.chosen.connect(self.show_place)
        self._findings.deed_wanted.connect(self._do)
        self._findings.detail.measure_opened.connect(self.measure_wanted)
        self._findings.detail.risk.answered.connect(self._set_risk)
        self._findings.detail.risk.usual_wanted.connect(self._take_back_risk)
        self._handovers.chosen.connect(self._show_element)
        self._handovers.opened.connect(self._open_handoff)
        self._handovers.visibilityChanged.connect(lambda _seen: self.show_handoffs())

    def slots(self) -> Slots:
        """Walking from finding to finding, accepting, and planning measures."""
        return {
            "edit.accept": self.turn_waiver,
            "edit.make_measure": self.make_measure,
            "edit.waivers": self.show_waivers,
            "view.next_finding": lambda: self._walk(1),
            "view.previous_finding": lambda: self._walk(-1),
        }

    def enabled(self) -> Mapping[str, bool]:
        """What can be done with the chosen finding."""
        finding = self._findings.current()
        return {
            "edit.accept": finding is not None and bool(finding.elements),
            "edit.make_measure": finding is not None,
            "edit.waivers": bool(self._editor.model.waivers),
        }

    def stop(self) -> None:
        """Look for no more findings."""
        self.watch.stop()

    def show_findings(self) -> None:
        """Bring everything in line with what was found."""
        model = self._editor.model
        if model.pathways:
            book = FindingsBook(self.watch.findings, model, place_names(model))
            self._findings.show_findings(book)
        else:
            self._findings.show_empty()
        self._tabs.set_marks(self.watch.marks())
        self.show_handoffs()
        self.counted.emit()

    def show_handoffs(self) -> None:
        """Bring the table of handoffs, if it can be seen, in line with the pathway in front."""
        if not self._handovers.isVisible():
            return
        pathway = self._tabs.pathway_id
        view = None
        if pathway is not None:
            view = PathwayView(self._editor.model, pathway_of(self._editor.model, pathway))
        self._handovers.show_handoffs(view, self.watch.marks())

    def _walk(self, by: int) -> None:
        """Choose the next finding or the one before; a panel behind others comes to the front."""
        self._findings.step(by)
        if not self._findings.isHidden():
            self._findings.raise_()

    def show_place(self, finding: Finding) -> None:
        """Show where the finding is on the drawing."""
        if finding.pathway is not None:
            self._tabs.show_pathway(finding.pathway)
        if finding.elements:
            self._show_element(finding.elements[0])

    def open(self, finding: Finding) -> None:
        """Show the place and go to the field where the fault is settled."""
        self.show_place(finding)
        element_id = finding.elements[0] if finding.elements else ""
        element = find(self._editor.model, element_id) if element_id else self._editor.model
        if isinstance(element, (Unit, Party, Agreement)):
            opened = open_register(
                self._editor.model, _REGISTERS[type(element)], element_id, self._window
            )
            if opened is not None:
                self._editor.perform(_("Change the register"), opened[0])
            return
        if isinstance(element, (Pathway, CareModel)) and self._tabs.canvas is not None:
            self._tabs.canvas.select(())
        self._properties.focus_on(finding.field)

    def turn_waiver(self, finding: Finding | None = None) -> None:
        """Accept a finding, or take back that it was accepted."""
        finding = finding or self._findings.current()
        if finding is None or not finding.elements:
            return
        model = self._editor.model
        if finding.waiver is not None:
            self.revoke(finding.waiver)
            return
        dialog = WaiverDialog(finding, model, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._findings.go_on_after(finding)
            self._editor.perform(_("Accept a finding"), waive(model, dialog.waiver()))
        dialog.deleteLater()

    def revoke(self, waiver: Waiver) -> None:
        """Accept a finding no longer."""
        after = revoke_waiver(self._editor.model, waiver.rule, waiver.element)
        self._editor.perform(_("Accept a finding no longer"), after)

    def show_waivers(self) -> None:
        """Show all that the team has accepted."""
        dialog = WaiversDialog(lambda: self._editor.model, self.watch, self._window)
        dialog.revoked.connect(self.revoke)
        dialog.exec()
        dialog.deleteLater()

    def make_measure(self, finding: Finding | None = None) -> None:
        """Put a measure in the register that carries what was found, and show it there."""
        finding = finding or self._findings.current()
        if finding is None:
            return
        after, measure = with_measure(self._editor.model, finding)
        self._editor.perform(_("Make a measure"), after)
        self.measure_wanted.emit(measure)

    def _do(self, deed: Deed) -> None:
        finding = self._findings.current()
        if deed is Deed.GO and finding is not None:
            self.open(finding)
        elif deed is Deed.ACCEPT:
            self.turn_waiver()
        elif deed is Deed.MEASURE:
            self.make_measure()

    def _set_risk(self, field: str, answer: object) -> None:
        """Say how dangerous the chosen finding is, as one step that can be undone."""
        finding = self._findings.current()
        if finding is None or not finding.elements:
            return
        model, place = self._editor.model, finding.elements[0]
        said = next(
            (risk for risk in model.risks if (risk.rule, risk.element) == (finding.name, place)),
            Risk(rule=finding.name, element=place),
        )
        after = set_risk(model, Risk(**(dict(said) | {field: answer})))
        self._editor.perform(_("Say how dangerous it is"), after)

    def _take_back_risk(self) -> None:
        finding = self._findings.current()
        if finding is not None and finding.elements:
            usual = Risk(rule=finding.name, element=finding.elements[0])
            after = set_risk(self._editor.model, usual)
            self._editor.perform(_("Say how dangerous it is"), after)

    def _show_element(self, element_id: str) -> None:
        try:
            pathway = pathway_of(self._editor.model, element_id)
        except KeyError:
            return
        self.is_leading = True
        self._tabs.show_pathway(pathway.id)
        if self._tabs.canvas is not None and element_id != pathway.id:
            self._tabs.canvas.show_element(element_id)
        self.is_leading = False

    def _open_handoff(self, transition_id: str) -> None:
        self._show_element(transition_id)
        self._properties.focus_on("handoff.kind")
