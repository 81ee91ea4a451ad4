"""How good extraction is: runs the scorers over the development data and writes ``docs/quality.md``."""
