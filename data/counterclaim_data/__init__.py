"""What the installed program needs of data: samples, registry, model file."""
