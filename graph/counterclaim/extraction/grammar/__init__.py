"""English clauses as far as closed classes of words tell: verbs, participles, what has none."""
