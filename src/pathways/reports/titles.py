"""What a document about a model is called."""

from pathways.language import _
from pathways.model import CareModel


def model_title(model: CareModel) -> str:
    """The model's title, else its only pathway's name, or words for having none."""
    only = model.pathways[0].name if len(model.pathways) == 1 else ""
    return model.title or only or _("Care model without a title")
