"""What a report says about itself, in whatever format it is written."""

from collections.abc import Sequence
from typing import NamedTuple

from pathways import __version__
from pathways.language import _
from pathways.language.dates import format_date
from pathways.reports.content import Content

PROGRAM = f"Pathways {__version__}"


class Facts(NamedTuple):
    """The document's own facts."""

    title: str
    subject: str
    keywords: Sequence[str]
    edition: str
    """The model's date and version, for the foot of every page."""


def facts_of(content: Content) -> Facts:
    """What the document says about itself."""
    model = content.model
    edition = [format_date(model.date or content.today)]
    if model.version:
        edition.append(_("version {version}").format(version=model.version))
    codes = (
        code
        for view in content.views
        for code in (*view.pathway.patient_group.icpc2, *view.pathway.patient_group.icd10)
    )
    names = (view.pathway.name for view in content.views if view.pathway.name)
    return Facts(
        title=content.title,
        subject=_("Report on patient pathways"),
        keywords=tuple(dict.fromkeys((*names, *codes, *filter(None, (model.region,))))),
        edition=", ".join(edition),
    )
