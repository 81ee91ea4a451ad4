"""For whom a speaker speaks: sponsors, offices and whose they are."""
