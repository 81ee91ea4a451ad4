"""From an article's text to what it says: claims, claimants and rebuttals."""
