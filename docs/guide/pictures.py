"""Draw the guide's pathway in the real program, by keys and mouse, and take the guide's pictures.

`make docs` runs it; `python docs/guide/pictures.py nb` takes those of one language only.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

OWN = Path(tempfile.mkdtemp())
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 720}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
(OWN / "screens.json").write_text(json.dumps({"screens": [SCREEN]}))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={OWN / 'screens.json'}"
HOME = OWN / "home"
for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{kind}_HOME"] = str(HOME)

from PIL import Image  # comes with reportlab
from PySide6.QtCore import QElapsedTimer, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from pathways.language import _, set_language
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.reporting.builder import ReportBuilder
from pathways.ui.tables.paste_dialog import PasteDialog
from pathways.ui.windows.main_window import MainWindow

FOLDER = Path(__file__).parent / "pictures"
COLORS = 192
"""Enough for the window, and a third of the size of all colours."""
SHEETS = (1, 4)
"""The report's pages that are shown beside each other."""

Key = Qt.Key
Held = Qt.KeyboardModifier
CONTROL, SHIFT, ALT = Held.ControlModifier, Held.ShiftModifier, Held.AltModifier
W = TypeVar("W", bound=QWidget)

WORDS = {
    "nb": {
        "ill": "Blir mer tungpust",
        "gp": "Time hos fastlegen",
        "reception": "mottak",
        "ward": "Behandling på lungeposten",
        "planning": "Utskrivning forberedes",
        "nursing": "hjemmesyk",
        "check": "Kontroll hos fastlegen",
        "end": "hverdag",
        "medicines": "Legemiddelgjennomgang",
        "kad": "kad",
        "units": "Solvik legesenter, Akuttmottaket, Lungeposten, Hjemmesykepleien, Solvik KAD",
        "title": "Tung pust i Solvik",
        "frame": "På sykehuset",
        "note": "Hvem ringer dagen etter?",
        "rows": "Trinn\tNivå\tEnhet\tNeste\n"
        "Pårørende ringer\tHjem\t\tHjemmebesøk\n"
        "Hjemmebesøk\tHjemmetjenester\tHjemmesykepleien\tKorttidsopphold\n"
        "Korttidsopphold\tKorttidsplass\tSolvik korttid\tHjem igjen\n"
        "Hjem igjen\tHjem\t\t\n",
    },
    "en": {
        "ill": "Gets more breathless",
        "gp": "Appointment with the GP",
        "reception": "reception",
        "ward": "Treatment on the lung ward",
        "planning": "Discharge is prepared",
        "nursing": "home nurs",
        "check": "Check-up with the GP",
        "end": "everyday",
        "medicines": "Medication review",
        "kad": "kad",
        "units": "Solvik GP centre, Acute reception, Lung ward, Home nursing, Solvik KAD",
        "title": "Breathless in Solvik",
        "frame": "In hospital",
        "note": "Who calls the day after?",
        "rows": "Step\tLevel\tUnit\tNext\n"
        "Next of kin call\tHome\t\tHome visit\n"
        "Home visit\tHome nursing and care\tHome nursing\tShort-term stay\n"
        "Short-term stay\tShort-term place\tSolvik short-term\tHome again\n"
        "Home again\tHome\t\t\n",
    },
}
"""What is written on the way, by language."""

UNITS = {2: 0, 3: 1, 4: 2, 5: 2, 6: 3, 7: 0, 9: 0, 10: 4}
"""Which of the units each step happens in."""


class Hands:
    """A newcomer's hands at a new window."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.window = MainWindow()
        self.window.look.set_theme("light")
        self.window.showMaximized()
        self.wait(2500)

    @property
    def canvas(self) -> Canvas:
        """The drawing in front."""
        canvas = self.window.tabs.canvas
        assert canvas is not None
        return canvas

    def wait(self, milliseconds: int) -> None:
        """Let the program do what it does by itself."""
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < milliseconds:
            self.app.processEvents()

    def rest(self) -> None:
        """Until everything is drawn and the rules have looked."""
        self.wait(300)
        while not self.window.finding_desk.watch.is_current:
            self.wait(50)
        self.wait(300)

    def press(self, *keys: Key, held: Held = Held.NoModifier) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.app.focusWidget() or self.window, key, held)
            self.wait(20)

    def write(self, text: str) -> None:
        """Write letter by letter where the keyboard is: the first may open the field."""
        for sign in text:
            QTest.keyClicks(self.app.focusWidget() or self.window, sign)
        self.wait(100)

    def click(self, widget: QWidget, place: QPoint | None = None, held: Held | None = None) -> None:
        """Click a widget."""
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            held or Held.NoModifier,
            place or widget.rect().center(),
        )
        self.wait(100)

    def click_step(self, number: int, held: Held | None = None) -> None:
        """Click the step that was drawn as this number."""
        step = self.window.editor.model.pathways[0].steps[number - 1].id
        self.canvas.reveal(step)
        self.wait(400)
        middle = self.canvas.stage.boxes[step].center
        self.click(self.canvas.viewport(), self.canvas.pixel_at(middle), held)

    def button(self, text: str, inside: QWidget | None = None) -> QPushButton:
        """The button that says this."""
        buttons = (inside or self.window).findChildren(QPushButton)
        return next(one for one in buttons if one.text().replace("&", "") == text)

    def popup(self) -> QWidget:
        """The menu that is open over the window."""
        popup = self.app.activePopupWidget()
        assert popup is not None
        return popup

    def in_dialog(self, kind: type[W], deed: Callable[[W], None]) -> None:
        """Do something in the dialog that opens next."""

        def do() -> None:
            dialog = self.app.activeModalWidget()
            if not isinstance(dialog, kind):
                QTimer.singleShot(50, do)
                return
            self.wait(500)
            deed(dialog)

        QTimer.singleShot(50, do)


class Journey(Hands):
    """The way from the start page to the report; the steps are numbered as they are drawn."""

    def __init__(self, app: QApplication, language: str) -> None:
        super().__init__(app)
        self.language = language
        self.words = WORDS[language]
        self._taken = 0

    def go(self) -> None:
        """Go all of it."""
        self.draw_ten_steps()
        self.name_units()
        self.settle_a_handoff()
        self.look_at_findings()
        self.paste_rows()
        self.finish()
        self.report()
        self.window.editor.stack.setClean()
        self.window.close()

    def draw_ten_steps(self) -> None:
        """One after the other, with every way to go on."""
        words = self.words
        self.take("start")
        self.click(self.button(_("New pathway")))
        self.press(Key.Key_1, held=CONTROL)
        self.write(words["ill"])
        self.press(Key.Key_Tab, Key.Key_Tab)
        self.write(words["gp"])
        self._choose(words["reception"])
        self.press(Key.Key_Return)
        self.write(words["ward"])
        self.press(Key.Key_Return)
        self.write(words["planning"])
        self.rest()
        self.take("writing")
        self._choose(words["nursing"], "ready")
        self.press(Key.Key_Tab, held=SHIFT)
        self.write(words["check"])
        self._choose(words["end"])
        self.click_step(7)
        self.press(Key.Key_Return, held=CONTROL)
        self.write(words["medicines"])
        self.press(Key.Key_Escape)
        self._connect_to(8)
        self.click_step(2)
        self._choose(words["kad"])
        self._connect_to(6)
        self.press(Key.Key_L, Key.Key_9, held=CONTROL)
        self.rest()

    def name_units(self) -> None:
        """Each step happens somewhere."""
        units = self.words["units"].split(", ")
        for step, unit in UNITS.items():
            self.click_step(step)
            self.press(Key.Key_U, held=CONTROL)
            self.write(units[unit])
            self.press(Key.Key_Return)
            self.rest()
        self.click_step(4)
        self.rest()
        self.take("pathway")

    def settle_a_handoff(self) -> None:
        """The discharge, as its card asks."""
        self.click_step(5)
        self.press(Key.Key_Right, Key.Key_H, held=CONTROL)
        self.rest()
        self.take("handoff")
        self.click(self.button(_("Messages as the standard says"), self.canvas))
        self.press(Key.Key_Escape)

    def look_at_findings(self) -> None:
        """Why something breaks, and what helps."""
        (arrow,) = self.canvas.selected()
        self.press(Key.Key_3, held=CONTROL)
        while not self._can_mend(arrow):
            self.press(Key.Key_F8)
        self.rest()
        self.take("findings")
        self.press(Key.Key_M, held=CONTROL)
        self.rest()

    def paste_rows(self) -> None:
        """See what would be made of rows from a spreadsheet, and leave it."""

        def look(dialog: PasteDialog) -> None:
            self.take("rows", dialog)
            dialog.reject()

        self.app.clipboard().setText(self.words["rows"])
        self.in_dialog(PasteDialog, look)
        self.press(Key.Key_V, held=CONTROL | SHIFT)
        self._come_back()

    def finish(self) -> None:
        """A name, a frame, a note and a colour, shown to all in the room."""
        words = self.words
        self.press(Key.Key_Return, held=ALT)
        self.write(words["title"])
        self.click_step(3)
        self.click_step(4, SHIFT)
        self.click_step(5, SHIFT)
        self.press(Key.Key_G, held=CONTROL)
        self.write(words["frame"])
        self.press(Key.Key_Return)
        self.click_step(5)
        self.press(Key.Key_F2, held=SHIFT)
        self.write(words["note"])
        self.press(Key.Key_Return, held=CONTROL)
        self.click_step(10)
        self.press(Key.Key_3, held=ALT)
        self.press(Key.Key_Escape)
        self.press(Key.Key_F5)
        self.rest()
        self.take("presentation")
        self.press(Key.Key_Escape)
        self.rest()

    def report(self) -> None:
        """Write the report as the File menu does, and show two of its pages."""
        path = OWN / f"{self.language}.pdf"

        def name(dialog: QFileDialog) -> None:
            field = dialog.findChild(QLineEdit)
            assert field is not None
            field.setText(str(path))
            self.press(Key.Key_Return)

        def choose(dialog: ReportBuilder) -> None:
            dialog.opens.setChecked(False)
            self.in_dialog(QFileDialog, name)
            self.click(dialog.save)
            while not dialog.save.isEnabled():
                self.wait(100)
            self.click(dialog.close_)

        self.in_dialog(ReportBuilder, choose)
        self.press(Key.Key_R, held=CONTROL)
        self._come_back()
        pages = QPdfDocument()
        pages.load(str(path))
        self._keep(side_by_side([sheet(pages, number) for number in SHEETS]), "report")

    def take(self, name: str, over: QWidget | None = None) -> None:
        """Keep what is seen, with a menu or dialog over the window if one is open."""
        picture = self.window.grab()
        if over is not None:
            painter = QPainter(picture)
            corner = self.window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(corner, over.grab())
            painter.setPen(Qt.GlobalColor.gray)
            painter.drawRect(over.rect().translated(corner).adjusted(-1, -1, 0, 0))
            painter.end()
        self._keep(picture, name)

    def _choose(self, letters: str, picture: str = "") -> None:
        """A ready step, found by a few letters."""
        self.press(Key.Key_T, held=CONTROL)
        self.write(letters)
        if picture:
            self.take(picture, self.popup())
        self.press(Key.Key_Return)
        self.rest()

    def _can_mend(self, element: str) -> bool:
        """Whether the chosen finding is there, and the program can mend it."""
        finding = self.window.findings.current()
        return finding is not None and finding.fixable and element in finding.elements

    def _connect_to(self, number: int) -> None:
        self.press(Key.Key_K, held=CONTROL | SHIFT)
        self.click_step(number)
        self.press(Key.Key_Escape)

    def _come_back(self) -> None:
        """A desktop brings the window back by itself when a dialog has gone."""
        self.window.activateWindow()
        self.rest()
        self.canvas.setFocus()

    def _keep(self, picture: QPixmap | QImage, name: str) -> None:
        """Put a picture in the guide, with no more colours than it needs."""
        self._taken += 1
        path = FOLDER / f"{self.language}-{self._taken:02}-{name}.png"
        picture.save(str(path))
        with Image.open(path) as image:
            few = image.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


def sheet(pages: QPdfDocument, number: int) -> QImage:
    """A page on white paper."""
    size = pages.pagePointSize(number).toSize()
    page = pages.render(number, size.scaled(QSize(720, 720), Qt.AspectRatioMode.KeepAspectRatio))
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper


def side_by_side(sheets: list[QImage]) -> QImage:
    """Sheets on a grey table."""
    gap = 24
    width = sum(one.width() + gap for one in sheets) + gap
    table = QImage(width, max(one.height() for one in sheets) + 2 * gap, sheets[0].format())
    table.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(table)
    left = gap
    for one in sheets:
        painter.drawImage(left, gap, one)
        left += one.width() + gap
    painter.end()
    return table


def main() -> None:
    """Take the pictures anew, and let those go that are no longer taken."""
    app = QApplication([])
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    for language in sys.argv[1:] or WORDS:
        for old in FOLDER.glob(f"{language}-*.png"):
            old.unlink()
        set_language(language)
        shutil.rmtree(HOME, ignore_errors=True)
        Journey(app, language).go()


if __name__ == "__main__":
    main()
