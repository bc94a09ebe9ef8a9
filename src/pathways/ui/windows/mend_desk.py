"""What the program mends by itself: shown beforehand, one finding at a time, or many at once."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pathways.analysis.differences import differences
from pathways.language import _
from pathways.model import CareModel
from pathways.rules.finding import Finding
from pathways.session.review.mending import likeness, mended
from pathways.ui.canvas.preview.preview import Preview
from pathways.ui.canvas.preview.sentences import sentences
from pathways.ui.dialogs.mend_all import MendAllDialog
from pathways.ui.panels.finding_deeds import Deed
from pathways.ui.panels.findings import FindingsPanel
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.finding_desk import FindingDesk
from pathways.ui.windows.tabs import PathwayTabs

_REST_MS = 350
"""So long the pointer rests on a mend before it is shown."""


class MendDesk(Desk):
    """Lets the chosen finding be mended, all of its kind, or shown as it would be."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        panel: FindingsPanel,
        findings: FindingDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._panel = panel
        self._findings = findings
        self._window = window
        self._preview: Preview | None = None
        self._shown: Finding | None = None
        """What the preview mends."""
        self._is_peek = False
        """The preview goes when the pointer leaves the button."""
        self._ahead: FindingsWatch | None = None
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._peek)
        panel.deed_wanted.connect(self._do)
        panel.detail.peeked.connect(self._turn_peek)
        panel.turned.connect(self._follow)

    def slots(self) -> Slots:
        """Mend one, show what that would change, or mend many."""
        return {
            "edit.mend": self.mend,
            "edit.show_mend": self.show_mend,
            "edit.mend_all": self.mend_all,
        }

    def enabled(self) -> Mapping[str, bool]:
        """What can be done with the chosen finding."""
        finding, book = self._panel.current(), self._panel.book
        if finding is None or book is None or not self._findings.watch.is_current:
            return dict.fromkeys(self.slots(), False)
        return {
            "edit.mend": finding.fixable,
            "edit.show_mend": finding.fixable and self._tabs.canvas is not None,
            "edit.mend_all": len(book.alike(finding)) > 1,
        }

    def stop(self) -> None:
        """Show no more."""
        self._rest.stop()
        self._end()

    def mend(self, finding: Finding | None = None) -> None:
        """Let the program mend a finding, as one step that can be undone."""
        finding = finding or self._panel.current()
        self._end()
        after = self._after(finding)
        if finding is None or after is None:
            return
        self._panel.go_on_after(finding)
        self._editor.perform(_("Mend “{finding}”").format(finding=finding.title), after)
        self._findings.show_place(finding)

    def mend_all(self) -> None:
        """Ask which findings of the chosen one's kind to mend, and mend them in one step."""
        finding, book = self._panel.current(), self._panel.book
        self._end()
        if finding is None or book is None or not self._findings.watch.is_current:
            return
        alike = book.alike(finding)
        if not alike:
            return
        dialog = MendAllDialog(self._editor.model, alike, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            text = _("Mend {count} × “{finding}”")
            self._editor.perform(
                text.format(count=dialog.mended, finding=finding.title), dialog.model
            )
        dialog.deleteLater()

    def show_mend(self, finding: Finding | None = None) -> None:
        """Show what a mend would change until it is done or left; if it is shown, leave it."""
        finding = finding or self._panel.current()
        if self._is_shown and not self._is_peek:
            self._end()
            return
        if not self._is_shown and finding is not None:
            self._begin(finding)
        if self._preview is not None and self._is_shown:
            self._is_peek = False
            focused = QApplication.focusWidget()
            if focused is not None and self._panel.isAncestorOf(focused):
                self._preview.back = self._panel.take_keyboard
            self._preview.card.do.setFocus()

    @property
    def _is_shown(self) -> bool:
        return self._preview is not None and self._preview.is_shown

    def _after(self, finding: Finding | None) -> CareModel | None:
        """The model with a finding mended; None where it cannot be, which is told."""
        # A mend is made for the model that was looked at; another may lack what it changes.
        if finding is None or not finding.fixable or not self._findings.watch.is_current:
            return None
        after = mended(self._editor.model, finding)
        if after is None or after == self._editor.model:
            self._tabs.status.emit(_("The program could not mend this; look at it yourself."))
            return None
        return after

    def _begin(self, finding: Finding) -> None:
        from pathways.rules.message_table import message_name

        after = self._after(finding)
        if after is None:
            return
        self._findings.show_place(finding)
        canvas = self._tabs.canvas
        if canvas is None:
            return
        found = differences(self._editor.model, after, message_name)
        changes = tuple(sentences(found))
        self._preview = Preview(canvas, after, finding.title, changes, lambda: self.mend(finding))
        self._shown = finding
        canvas.hand.take(self._preview)
        self._look_ahead(after)

    def _look_ahead(self, after: CareModel) -> None:
        """Ask the rules what they would find then."""
        self._forget_ahead()
        self._ahead = self._findings.watch.ahead(after)
        self._ahead.found.connect(self._tell_ahead)

    def _tell_ahead(self) -> None:
        ahead = self._ahead
        if ahead is None or self._preview is None or not self._is_shown:
            return
        if not ahead.towns:
            ahead.stop_looking()  # for whom it holds is of no use here
        before, then = _open(self._findings.watch.findings), _open(ahead.findings)
        gone = Counter(map(likeness, before)) - Counter(map(likeness, then))
        new = Counter(map(likeness, then)) - Counter(map(likeness, before))
        come = [one.title for one in then if likeness(one) in new]
        self._preview.tell_findings(ahead.marks(), gone.total(), come)

    def _forget_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead.stop()
            self._ahead.deleteLater()
            self._ahead = None

    def _end(self) -> None:
        self._forget_ahead()
        if self._preview is not None:
            self._preview.leave()
        self._preview, self._shown = None, None

    def _do(self, deed: Deed) -> None:
        if deed is Deed.MEND:
            self.mend()
        elif deed is Deed.SHOW_MEND:
            self.show_mend()
        elif deed is Deed.MEND_ALL:
            self.mend_all()

    def _turn_peek(self, on: bool) -> None:
        if on:
            self._rest.start()
            return
        self._rest.stop()
        if self._is_peek:
            self._end()

    def _peek(self) -> None:
        """Show the mend while the pointer rests on it; never take a tool out of the hand."""
        finding, canvas = self._panel.current(), self._tabs.canvas
        if finding is not None and canvas is not None and canvas.hand.is_empty:
            self._is_peek = True
            self._begin(finding)

    def _follow(self) -> None:
        """Another finding is chosen: what was shown is not about it."""
        finding = self._panel.current()
        if self._shown is None or not self._is_shown:
            return
        if finding is None or likeness(finding) != likeness(self._shown):
            self._end()


def _open(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if not one.waived]
