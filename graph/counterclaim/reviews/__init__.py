"""Fact-checks: verdicts of others on claims, as schema.org's ClaimReview has them; none is made here."""
