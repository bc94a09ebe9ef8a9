"""What is said of a text that a cell cannot take."""

from pathways.errors import PathwaysError
from pathways.language import _


class UnreadableCellError(PathwaysError):
    """A cell cannot take what was written in it; the model is as it was."""


class UnknownUnitError(UnreadableCellError):
    """The model has no unit of that name; it can be made."""

    def __init__(self, name: str) -> None:
        super().__init__(_("There is no unit called “{name}”.").format(name=name))
        self.name = name


def none_of_the_choices(text: str) -> UnreadableCellError:
    """For a text that names no member of a vocabulary."""
    return UnreadableCellError(
        _("“{text}” is not one of the choices.").format(text=text),
        advice=_("F2 and the down arrow show them."),
    )


def too_long(length: int, room: int) -> UnreadableCellError:
    """For a text that is longer than the model takes."""
    return UnreadableCellError(
        _("The text has {length} signs; there is room for {room}.").format(length=length, room=room)
    )
