"""A region's municipalities: what each has, and the pathways as its own citizens meet them."""

from pathways.analysis.region.agreed import foreign_agreements
from pathways.analysis.region.lacks import Lack, lacking
from pathways.analysis.region.lens import in_own_words, lens
from pathways.analysis.region.members import municipalities

__all__ = ["Lack", "foreign_agreements", "in_own_words", "lacking", "lens", "municipalities"]
