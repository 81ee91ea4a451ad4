"""Where the graph is kept: one small protocol, and the embedded store behind it."""
