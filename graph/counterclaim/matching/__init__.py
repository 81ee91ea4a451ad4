"""Claim matching: the same proposition in other words, and propositions that cannot both be true, across articles."""
