"""Corrections of what the machine read: made, lifted, and applied to every article that is written."""

from counterclaim.correcting.corrections import Corrections
from counterclaim.correcting.demand import Demand
from counterclaim.correcting.revision import Corrected, corrected
from counterclaim.correcting.writing import as_corrected, written

__all__ = ["Corrected", "Corrections", "Demand", "as_corrected", "corrected", "written"]
