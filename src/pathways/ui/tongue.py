"""The window's language, changed while it is open, Qt's own words included."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from pathways.language import _, language, set_language
from pathways.ui.qt_words import ENGLISH, WORDS

_LOCALES = {
    "nb": QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway),
    "nn": QLocale(QLocale.Language.NorwegianNynorsk, QLocale.Country.Norway),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class QtWords(QTranslator):
    """Qt's words from our own catalogues, for Qt ships no bokmål."""

    def isEmpty(self) -> bool:
        """Qt's own."""
        return False

    def translate(
        self,
        context: str,
        text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The text in the language of now; None lets the next translator try."""
        if language() == "en":
            return ENGLISH.get(text)
        return _(text) if text in WORDS else None


class Tongue(QObject):
    """Speaks a language; `changed` tells everybody to speak it too."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._install()

    def speak(self, code: str) -> None:
        """Speak another language from now on."""
        if code == language():
            return
        set_language(code)
        self._install()
        self.changed.emit()

    def silence(self) -> None:
        """Leave Qt's words alone again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()

    def _install(self) -> None:
        self.silence()
        QLocale.setDefault(_LOCALES[language()])
        # Qt asks the translator installed last first.
        self._installed = [QtWords(self)]
        if language() == "nn":
            self._installed.insert(0, _nynorsk())
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


@cache
def _nynorsk() -> QTranslator:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load("qtbase_nn", folder)
    return translator
