"""What an article attributes to somebody and is no claim by the guide: thanks, questions, refusals, bare things."""
