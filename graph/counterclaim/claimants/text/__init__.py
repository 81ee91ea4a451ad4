"""What an article is made of, before anybody is found in it: its words, its lines and the state that it is about."""
