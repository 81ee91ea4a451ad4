"""The HTML by which other sites embed a claim."""

from html import escape

WIDTH, HEIGHT = 640, 460
"""Of an embedded claim, in CSS pixels, unless somebody wants it smaller: who denies it is then in sight."""


def iframe(root: str, claim: str, title: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    """Return the element that shows a claim.

    Args:
        root: what the addresses of this server begin with.
        claim: the id of the claim.
        title: what it is called, for who cannot see it.
        width: in CSS pixels.
        height: in CSS pixels.
    """
    return (
        f'<iframe src="{escape(root)}/claims/{escape(claim)}/embed" title="{escape(title)}" '
        f'width="{width}" height="{height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>'
    )
