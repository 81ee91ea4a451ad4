"""Analyses and graphs over HTTP: computed in processes of their own, kept until the store changes."""
