"""A region's municipalities: what each has, and the pathways as its own citizens meet them."""

from pathways.analysis.region.lacks import Lack, lacking
from pathways.analysis.region.lens import lens
from pathways.analysis.region.members import municipalities

__all__ = ["Lack", "lacking", "lens", "municipalities"]
