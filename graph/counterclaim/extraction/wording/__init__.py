"""What a claim is worded as: positive, names resolved, without who says it. ``canonical.py`` asks all others."""
