"""Identifiers that derive from content, so that the same reading twice gives the same graph.

``h16`` is the first 16 hexadecimal digits of SHA-256 over its parts joined by U+001F (decision 0002).
"""

import hashlib
import re
import unicodedata

_UNIT_SEPARATOR = "\x1f"
_SLUG_LENGTH = 60


def h16(*parts: str) -> str:
    """Return the 16-digit digest that names a thing by its parts."""
    return hashlib.sha256(_UNIT_SEPARATOR.join(parts).encode("utf-8")).hexdigest()[:16]


def text_digest(text: str) -> str:
    """Return the SHA-256 (64 hexadecimal digits) of the NFC form of ``text``."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()


def claim_key(text: str) -> str:
    """Return what makes two wordings one claim: NFC, white space collapsed, case folded, no final stop."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold().rstrip(".").rstrip()


def slug(name: str) -> str:
    """Return ``name`` as lower-case ASCII words joined by hyphens, at most 60 characters.

    A name without any ASCII letter or digit gives its digest instead, so that a slug is never empty.
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", ascii_name.replace("'s", ""))
    return "-".join(words)[:_SLUG_LENGTH].strip("-") or h16(name)
