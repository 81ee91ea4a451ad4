"""The HTTP side: SPARQL endpoint, REST resources and pages."""
