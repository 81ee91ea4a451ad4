"""Learn and measure who is meant, with the gold."""
