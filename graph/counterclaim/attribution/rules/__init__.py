"""What is known of English and puts right what the network reads, one construction a module."""

from counterclaim.attribution.rules.order import by_the_guide, with_whole_spans

__all__ = ["by_the_guide", "with_whole_spans"]
