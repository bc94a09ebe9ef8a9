"""The message plan as a table: a row a message, in the words of the drawing."""

from collections.abc import Iterable, Iterator

from pathways.diagram.sequence import Sequence
from pathways.language import N_, _
from pathways.model import label

COLUMNS = (
    N_("Handoff"),
    N_("Moment"),
    N_("Message"),
    N_("From"),
    N_("To"),
    N_("Status"),
    N_("Deadline"),
    N_("Receiver and receipt"),
    N_("Channel"),
)


def texts(sequences: Iterable[Sequence]) -> list[list[str]]:
    """The messages of these handoffs; one without messages says so in a row of its own."""
    return [row for sequence in sequences for row in _rows(sequence)]


def _rows(sequence: Sequence) -> Iterator[list[str]]:
    if not sequence.posts:
        yield [sequence.title, "", sequence.nothing, *[""] * (len(COLUMNS) - 3)]
    moment = ""
    for post in sequence.posts:
        moment = post.moment or moment
        ends = sequence.sender[0], sequence.receiver[0]
        sender, receiver = reversed(ends) if post.backward else ends
        yield [
            sequence.title,
            moment,
            post.name,
            sender,
            receiver,
            post.remark or _("Sent"),
            post.when,
            ", ".join(post.arrival),
            label(post.channel) if post.channel else "",
        ]
