"""What other programs get of a copied piece: a text to read, and tables."""

from html.parser import HTMLParser

from tests.building import drawn

from pathways.analysis.copied import copied_html, copied_text, told
from pathways.edits import extract
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import (
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Layout,
    Message,
    Note,
    Placement,
)

MODEL = drawn(
    "doctor > ward > nursing",
    steps={
        "ward": {"name": "Stay <short>"},
        "nursing": {"name": "", "unit": None, "party": "town", "level": None},
    },
    arrows={
        "doctor--ward": {
            "handoff": Handoff(
                kind=HandoffKind.REFERRAL,
                sender="Doctor",
                receiver="Ward",
                messages=(
                    Message(type="referral", channel=Channel.ELECTRONIC),
                    Message(type="more", channel=Channel.ELECTRONIC),
                    Message(type="call", channel=Channel.PHONE),
                ),
            )
        }
    },
    pathway={
        "notes": (Note(id="note", text="Ask & tell"), Note(id="empty")),
        "layout": Layout(
            placements=(Placement(step="ward", x=500, y=9), Placement(step="doctor", x=200, y=9))
        ),
    },
)
PIECE = extract(MODEL, ["doctor", "ward", "nursing", "note", "empty"])


class Cells(HTMLParser):
    """The cells of all tables, row by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        self._inside = tag in {"td", "th"}

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def test_that_the_text_tells_steps_in_time_handoffs_and_notes() -> None:
    assert copied_text(PIECE) == (
        "Doctor – General practitioner – Gol doctors\n"
        "Stay <short> – Hospital – Ringerike medical ward\n"
        "Unnamed step (Activity) – Gol\n"
        "\n"
        "Handoffs\n"
        "Doctor → Stay <short>: Referral, Doctor → Ward, Electronic message, Phone\n"
        "Stay <short> → Unnamed step (Activity)\n"
        "\n"
        "Notes\n"
        "Ask & tell"
    )


def test_that_the_text_speaks_the_language_spoken() -> None:
    with speaking("nb"):
        assert "Overleveringer\nDoctor → Stay <short>: Henvisning" in copied_text(PIECE)


def test_that_a_spreadsheet_gets_the_same_in_cells() -> None:
    assert Cells(copied_html(PIECE)).rows == [
        ["Step", "Care level", "Unit"],
        ["Doctor", "General practitioner", "Gol doctors"],
        ["Stay <short>", "Hospital", "Ringerike medical ward"],
        ["Unnamed step (Activity)", "", "Gol"],
        ["Handoff", "What is settled"],
        ["Doctor → Stay <short>", "Referral, Doctor → Ward, Electronic message, Phone"],
        ["Stay <short> → Unnamed step (Activity)", ""],
    ]
    assert "<p>Ask &amp; tell</p>" in copied_html(PIECE)


def test_that_a_step_alone_has_no_table_of_handoffs() -> None:
    piece = extract(drawn("start"), ["start"])
    assert copied_text(piece) == "Start"
    assert "Handoff" not in copied_html(piece)


def test_that_a_drawing_is_told_by_its_steps_and_arrows() -> None:
    view = PathwayView(MODEL, MODEL.pathways[0])
    assert told(view).splitlines() == [
        "Doctor – General practitioner – Gol doctors",
        "Stay <short> – Hospital – Ringerike medical ward",
        "Unnamed step (Activity) – Gol",
        "Doctor → Stay <short>",
        "Stay <short> → Unnamed step (Activity)",
    ]
    assert told(view, {"ward", "nursing", "ward--nursing"}).splitlines() == [
        "Stay <short> – Hospital – Ringerike medical ward",
        "Unnamed step (Activity) – Gol",
        "Stay <short> → Unnamed step (Activity)",
    ]


def test_that_nothing_is_told_of_nothing() -> None:
    assert copied_text(CareModel()) == ""
