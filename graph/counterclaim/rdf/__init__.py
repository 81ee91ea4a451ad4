"""From readings to RDF: IRIs, named graphs, serialisations, validation."""
