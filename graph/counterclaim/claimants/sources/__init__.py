"""The words that say who speaks: where they begin and end, and who passes words on."""
