"""The attribution model: who is said to have said what, and where the names stand."""

from counterclaim.attribution.model import AttributionModel
from counterclaim.attribution.reading import (
    Attribution,
    AttributionReading,
    EntityKind,
    Mention,
    Scheme,
)

__all__ = ["Attribution", "AttributionModel", "AttributionReading", "EntityKind", "Mention", "Scheme"]
