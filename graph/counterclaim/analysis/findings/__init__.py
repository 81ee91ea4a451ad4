"""The analyses as questions: one module each, listed in `counterclaim.analysis.registry`."""
