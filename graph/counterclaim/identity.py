"""Identifiers that derive from content, so that the same reading twice gives the same graph.

``h16`` is the first 16 hexadecimal digits of SHA-256 over its parts joined by U+001F (decision 0002).
"""

import hashlib
import re
import unicodedata

_UNIT_SEPARATOR = "\x1f"
_SLUG_LENGTH = 60
_UNDECOMPOSED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
    | {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "\u0131": "i", "ħ": "h", "Ħ": "h"}
)
"""Latin letters that Unicode does not take apart into one of ASCII and a mark."""


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

    A name that this says only in part (it is longer, or of another script) gives its digest as well, so that two names
    have two slugs; one without any ASCII letter or digit gives its digest instead.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    words = "-".join(
        re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode("ascii").lower().replace("'s", ""))
    )
    if words and len(words) <= _SLUG_LENGTH and not any(letter.isalnum() for letter in plain if not letter.isascii()):
        return words
    digest = h16(name if not words else claim_key(name))
    return f"{words[: _SLUG_LENGTH - len(digest) - 1].strip('-')}-{digest}".lstrip("-")
