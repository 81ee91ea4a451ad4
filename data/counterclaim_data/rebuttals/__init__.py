"""Weights of the rebuttal models."""
