"""What XML 1.0 can hold, and attributes in it."""

import re
from xml.sax.saxutils import quoteattr

# https://www.w3.org/TR/xml/#charsets: what it cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(value: object) -> str:
    """Return a value as text, with U+FFFD for each character that XML cannot hold, so that offsets stay."""
    return str(value).lower() if isinstance(value, bool) else _NOT_XML.sub("\ufffd", str(value))


def xml_attributes(**values: object) -> str:
    """Return attributes of an element, each after a space; None is left out.

    >>> xml_attributes(id="a & b", start=None)
    ' id="a &amp; b"'
    """
    return "".join(f" {name}={quoteattr(xml_safe(value))}" for name, value in values.items() if value is not None)
