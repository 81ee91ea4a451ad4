"""Where things stand in drawings: plain values in, places out. Templates draw them as SVG."""
