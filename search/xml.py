"""Text for XML, which cannot carry every character that text can."""

import re

# Source: Extensible Markup Language (XML) 1.0, 2.2 Characters.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal_text(text: str) -> str:
    """Drop the control characters and noncharacters that no XML parser accepts."""
    return _ILLEGAL.sub("", text)
