"""The SPARQL 1.1 protocol: requests over HTTP read into values, and the routes that answer them."""
