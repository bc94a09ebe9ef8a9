"""What the View menu changes for good: colours, text size and language."""

from functools import partial

from PySide6.QtCore import QObject

from pathways.language import LANGUAGES, language
from pathways.ui.actions import Actions
from pathways.ui.choices import Choices
from pathways.ui.look import STEP, Look
from pathways.ui.tongue import Tongue
from pathways.ui.windows.desk import Desk, Slots

_THEMES = ("system", "light", "dark", "contrast")


class Appearance(Desk):
    """Wires the choices to the look and the tongue, and keeps them."""

    def __init__(
        self, actions: Actions, choices: Choices, look: Look, tongue: Tongue, window: QObject
    ) -> None:
        super().__init__(window)
        self._choices = choices
        self._look = look
        self._tongue = tongue
        actions[f"view.theme_{choices.settings.theme}"].setChecked(True)
        actions[f"view.language_{language()}"].setChecked(True)

    def slots(self) -> Slots:
        """Colours, languages and sizes of text."""
        return {
            **{f"view.theme_{name}": partial(self.wear, name) for name in _THEMES},
            **{f"view.language_{code}": partial(self.speak, code) for code in LANGUAGES},
            "view.text_larger": lambda: self.resize_text(self._look.text_size + STEP),
            "view.text_smaller": lambda: self.resize_text(self._look.text_size - STEP),
            "view.text_normal": lambda: self.resize_text(100),
        }

    def wear(self, theme: str) -> None:
        """Show a theme from now on."""
        self._look.set_theme(theme)
        self._choices.set(theme=theme)

    def speak(self, code: str) -> None:
        """Speak a language from now on."""
        self._tongue.speak(code)
        self._choices.set(language=code)

    def resize_text(self, percent: int) -> None:
        """Show text in a size from now on."""
        self._look.set_text_size(percent)
        self._choices.set(text_size=self._look.text_size)
