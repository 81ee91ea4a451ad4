"""What the words for a speaker say: a name, a pronoun, a description; one speaker or several."""
