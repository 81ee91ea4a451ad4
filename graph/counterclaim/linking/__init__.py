"""Links between articles: a new article's claimants, claims and copied passages matched with all in the store."""

from counterclaim.linking.linker import Linker, all_articles, matched_articles, unmatched_articles

__all__ = ["Linker", "all_articles", "matched_articles", "unmatched_articles"]
