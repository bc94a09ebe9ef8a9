"""What the bar says about the file, and what can be chosen: nothing is overwritten without it."""

from collections.abc import Callable
from dataclasses import dataclass

from pathways.language import _
from pathways.language.moments import format_moment
from pathways.session.vigil import News
from pathways.storage import FileState
from pathways.storage.presence import Visitor
from pathways.ui.keeping.change_bar import Choice, Matter

_Deed = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Deeds:
    """What can be done about the file."""

    compare: _Deed
    take_theirs: _Deed
    keep_mine: _Deed
    save_elsewhere: _Deed
    save: _Deed
    look_again: _Deed
    dismiss: _Deed


def matter_of(news: News, deeds: Deeds) -> Matter | None:
    """What is to be told about the file; None when all is well."""
    name = news.path.name
    if news.state is FileState.CHANGED:
        return Matter(
            "file-compare",
            _("“{name}” has been changed by somebody else.").format(name=name),
            _("Nothing is overwritten until you choose. What gives way can be had back."),
            ((_("Compare…"), deeds.compare), *choices_between(deeds)),
        )
    if news.state is FileState.GONE:
        return Matter(
            "file-question-outline",
            _("“{name}” is no longer where it was.").format(name=name),
            _("It was moved, renamed or deleted. Your work is still here in the window."),
            ((_("Save it there again"), deeds.save), (_("Save elsewhere…"), deeds.save_elsewhere)),
        )
    if news.state is FileState.OUT_OF_REACH:
        return Matter(
            "lan-disconnect",
            _("The folder of “{name}” cannot be reached.").format(name=name),
            _("Go on working: it is kept on this machine until the drive is back."),
            ((_("Look again"), deeds.look_again), (_("Save elsewhere…"), deeds.save_elsewhere)),
        )
    if news.other is not None:
        return _met(name, news.other, deeds)
    if not news.writable:
        return Matter(
            "file-lock-outline",
            _("“{name}” can only be read.").format(name=name),
            _("You may change it here, but it must be saved under another name."),
            ((_("Save elsewhere…"), deeds.save_elsewhere), (_("OK"), deeds.dismiss)),
        )
    return None


def choices_between(deeds: Deeds) -> tuple[Choice, ...]:
    """What can be done when the file and the window hold different states."""
    return (
        (_("Take theirs"), deeds.take_theirs),
        (_("Keep mine"), deeds.keep_mine),
        (_("Save a copy…"), deeds.save_elsewhere),
    )


def store_matter(deeds: Deeds) -> Matter:
    """What is told when unsaved work cannot be kept in the recovery store."""
    return Matter(
        "content-save-alert-outline",
        _("Unsaved work cannot be kept safe on this machine just now."),
        _("The disk may be full. Save the model yourself, often."),
        ((_("Save"), deeds.save), (_("OK"), deeds.dismiss)),
    )


def _met(name: str, other: Visitor, deeds: Deeds) -> Matter:
    if other.user and other.host:
        who = _("{user} has “{name}” open too, on {machine}.").format(
            user=other.user, name=name, machine=other.host
        )
    else:
        who = _("“{name}” is open in another window too.").format(name=name)
    since = _("Since {when}.").format(when=format_moment(other.since)) if other.since else ""
    advice = _("You are told when it is saved there, and nothing is overwritten.")
    return Matter(
        "account-multiple-outline",
        who,
        f"{since} {advice}".strip(),
        ((_("OK"), deeds.dismiss), (_("Save a copy…"), deeds.save_elsewhere)),
    )
