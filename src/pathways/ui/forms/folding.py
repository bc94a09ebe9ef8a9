"""Which sections of the forms are folded, remembered from one day to the next."""

from pathways.ui.choices import Choices


class Folds:
    """The folded sections by their English titles; kept among the user's choices, if given."""

    def __init__(self, choices: Choices | None = None) -> None:
        self._choices = choices
        self._folded = set(choices.settings.folded_sections) if choices else set()

    def is_folded(self, title: str) -> bool:
        """Whether the section is folded."""
        return title in self._folded

    def fold(self, title: str, folded: bool) -> None:
        """Fold a section or unfold it."""
        if folded == (title in self._folded):
            return
        self._folded ^= {title}
        if self._choices is not None:
            self._choices.set(folded_sections=tuple(sorted(self._folded)))
