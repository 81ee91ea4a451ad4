"""Articles that readers annotated by the project's guide: for training and measuring, never at run time."""
