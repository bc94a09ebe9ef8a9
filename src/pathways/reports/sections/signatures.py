"""The signature page: lines for those who stand behind the pathways."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.model import Party, PartyKind
from pathways.reports.blocks import Block, Heading, Manner, NewPage, Said, Signatures
from pathways.reports.content import Content
from pathways.reports.sections.section import Section

_UNSIGNING = PartyKind.PATIENT_FAMILY


def signature_page(content: Content) -> Iterator[Block]:
    """A line for each party of the agreements, else of the pathways; none without parties."""
    parties = _parties(content)
    if not parties:
        return
    # Signed sheets are kept by themselves.
    yield NewPage()
    yield Heading(_("Signatures"), "signatures")
    yield Said(
        _(
            "Those who sign have gone through the pathways in this report, and stand behind what "
            "it says of their own part in them."
        ),
        Manner.LEAD,
    )
    captions = (_("Place and date"), _("Signature"), _("Name in block letters"))
    yield Signatures(tuple(party.name or _("Unnamed party") for party in parties), captions)


def _parties(content: Content) -> tuple[Party, ...]:
    """The parties that answer for something here, in the model's order."""
    agreed = {id_ for agreement in content.model.agreements for id_ in agreement.parties}
    taking_part = {
        party.id
        for view in content.views
        for step in view.pathway.steps
        if (party := view.party(step)) is not None
    }
    return tuple(
        party
        for party in content.model.parties
        if party.kind is not _UNSIGNING and party.id in agreed | taking_part
    )


SECTION = Section("signatures", N_("Signatures"), signature_page)
