"""Words of English by what they tell, for all that reads: imported from everywhere, importing nothing of it.

Closed classes and single words only, no phrases from any corpus.
"""
