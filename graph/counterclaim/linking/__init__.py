"""Links between articles: a new article's claimants, claims and copied passages matched with all in the store."""

from counterclaim.linking.articles import (
    all_articles,
    matched_articles,
    removal,
    remove_article,
    unmatched,
    unmatched_articles,
)
from counterclaim.linking.linker import Linker

__all__ = ["Linker", "all_articles", "matched_articles", "removal", "remove_article", "unmatched", "unmatched_articles"]
