"""Learn the rebuttal weights from annotated articles (needs the ``train`` extra)."""
