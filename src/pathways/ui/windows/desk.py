"""What all desks of a window share: a desk does the work of some of the actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

Slots = Mapping[str, Callable[[], object]]
"""What an action does, by the action's id."""


class Desk(QObject):
    """Does some actions' work for one window, and says which of them can be done now."""

    turned = Signal()
    """What can be done here may be different from now on."""

    def slots(self) -> Slots:
        """What each of its actions does."""
        return {}

    def enabled(self) -> Mapping[str, bool]:
        """Whether each of its actions can be done now; those not named always can."""
        return {}

    def retranslate(self) -> None:
        """Speak the language of now."""

    def stop(self) -> None:
        """The window closes: end what is under way."""
