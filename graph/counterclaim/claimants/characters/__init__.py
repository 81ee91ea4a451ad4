"""Whom the names of an article stand for: which are of one character, and what is told of it."""
