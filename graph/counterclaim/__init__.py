"""Who said what, and who denies it: articles in, a graph of claims, claimants and rebuttals out."""

__version__ = "0.1.0"
