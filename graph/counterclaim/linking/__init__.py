"""Links between articles: a new article's claimants, claims and copied passages matched with all in the store."""

from counterclaim.linking.linker import Linker
from counterclaim.linking.settling import settle

__all__ = ["Linker", "settle"]
