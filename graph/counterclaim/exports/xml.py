"""What XML 1.0 can hold."""

import re

# https://www.w3.org/TR/xml/#charsets: what it cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(value: object) -> object:
    """Return text with U+FFFD for each character that XML cannot hold, so that offsets stay; all else as it is."""
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
