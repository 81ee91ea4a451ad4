"""Where proper names stand and how far they go: titles, institutions, ways to spell them."""
