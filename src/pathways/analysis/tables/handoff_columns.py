"""The table of transitions and their handoffs."""

from collections.abc import Mapping

from pathways.analysis.tables.column import Column
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Ground
from pathways.analysis.tables.handoff_cells import (
    agreement,
    choice,
    detail,
    end,
    follow_up,
    messages,
    of_arrow,
    of_handoff,
    said,
    yes_no,
)
from pathways.analysis.tables.put import (
    answer_of,
    answer_text,
    answers,
    duration_of,
    duration_text,
    line_of,
    percent_of,
    percent_text,
    prose_of,
)
from pathways.analysis.tables.table import Table, breaks_order, breaks_text
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import one_line
from pathways.language import N_, _
from pathways.model import HandoffKind, Holder, Journalled, MedicineList, Transition


def _depends_on(ground: Ground, arrow: Transition) -> tuple[object, ...]:
    """All that a transition's row tells of besides the transition itself."""
    return (
        ground.numbers[arrow.source],
        ground.numbers[arrow.target],
        ground.view.steps[arrow.source].name,
        ground.view.steps[arrow.target].name,
        arrow.id in ground.handoffs,
        ground.view.model.agreements,
        ground.marks.get(arrow.id),
    )


_COLUMNS: tuple[Column[Transition], ...] = (
    end("source", N_("From")),
    end("target", N_("To")),
    of_arrow("condition", N_("When"), 22, str, line_of, tip=N_("such as oxygen below 90 %")),
    choice("kind", N_("Kind"), 14, HandoffKind),
    of_handoff("sender", N_("Sender"), 18, str, line_of, tip=N_("such as ward nurse")),
    of_handoff("receiver", N_("Receiver"), 18, str, line_of, tip=N_("such as home nurse")),
    of_handoff("information", N_("Information"), 28, str, prose_of, prose=True),
    messages(),
    detail("channel", N_("Channel"), 18),
    detail("deadline", N_("Deadline"), 14),
    detail("receipt", N_("Receipt"), 10),
    choice("responsible_until_received", N_("Responsible until received"), 18, Holder),
    choice("medicine_list", N_("Medicine list"), 18, MedicineList),
    agreement(),
    follow_up("responsible", N_("Who follows up"), 18, str, line_of, tip=N_("such as the GP")),
    follow_up(
        "within",
        N_("Follow-up within"),
        14,
        duration_text,
        duration_of,
        order=lambda _ground, arrow: said(arrow).follow_up.within,
        tip=N_("such as 2 weeks"),
    ),
    follow_up("what", N_("Follow-up with what"), 20, str, line_of, hidden=True),
    of_handoff("contingency", N_("If it gets worse"), 24, str, prose_of, prose=True),
    yes_no("patient_informed", N_("Patient informed")),
    yes_no("next_of_kin_informed", N_("Next of kin informed"), hidden=True),
    yes_no("what_matters", N_("Asked what matters"), hidden=True),
    choice(
        "journalled",
        N_("Written in the record"),
        18,
        Journalled,
        open=lambda _ground, _arrow: False,
        hidden=True,
    ),
    detail("receiving_service", N_("Receiving service"), 18),
    of_arrow(
        "share",
        N_("Share"),
        10,
        percent_text,
        percent_of,
        order=lambda _ground, arrow: arrow.share,
        hidden=True,
    ),
    of_arrow(
        "worsening",
        N_("On worsening"),
        14,
        answer_text,
        lambda text: bool(answer_of(text)),
        choices=lambda _ground: answers(),
        hidden=True,
    ),
    of_handoff(
        "note",
        N_("Note"),
        24,
        str,
        prose_of,
        open=lambda _ground, _arrow: False,
        prose=True,
        hidden=True,
    ),
    Column("breaks", N_("Breaks"), 9, breaks_text, order=breaks_order),
)


def _make(draft: Draft, texts: Mapping[str, str]) -> Transition:
    """A new arrow, once both its ends are written."""
    if not all(one_line(texts.get(key, "")) for key in ("source", "target")):
        raise UnreadableCellError(_("An arrow needs a step at both ends."))
    return draft.connect(draft.step(texts["source"]), draft.step(texts["target"]))


TRANSITION_TABLE: Table[Transition] = Table(
    name="transitions",
    columns=_COLUMNS,
    elements=lambda view: view.transitions,
    written=lambda draft: draft.arrows,
    make=_make,
    depends_on=_depends_on,
)
