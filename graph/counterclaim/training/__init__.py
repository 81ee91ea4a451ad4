"""Training of the attribution model (extra `counterclaim[train]`).

Run `python -m counterclaim.training --help`. Nothing here is imported at run time; torch and spaCy are
needed only by this package.
"""
