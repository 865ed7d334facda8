"""Raw → clean: the text that is shown and stored. Nothing that a reader can see as a word is lost."""

import re
import unicodedata

from . import chars as c

_INVISIBLE = re.compile(f"[{c.BIDI_CONTROLS}{c.ZERO_WIDTH}]")
_CONTROL = re.compile(r"[^\S\n]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PRESENTATION = re.compile(f"[{c.PRESENTATION_FORMS}]+")
_JUSTIFYING_TATWEEL = re.compile(f"(?<=[{c.LETTERS}{c.MARKS}]){c.TATWEEL}+(?=[{c.LETTERS}{c.MARKS}])")
# Entities whose ampersand a careless scraper dropped: quot;النص quot;
_STRIPPED_ENTITY = re.compile(r"&?\b(quot|amp|nbsp|laquo|raquo|lsquo|rsquo|ldquo|rdquo|hellip);")
_ENTITY_TEXT = {
    "quot": '"', "amp": "&", "nbsp": " ", "laquo": c.LEFT_GUILLEMET, "raquo": c.RIGHT_GUILLEMET,
    "lsquo": c.LEFT_SINGLE_QUOTE, "rsquo": c.RIGHT_SINGLE_QUOTE, "ldquo": c.LEFT_QUOTE,
    "rdquo": c.RIGHT_QUOTE, "hellip": c.ELLIPSIS,
}  # fmt: skip


def clean_text(raw: str) -> str:
    """Return `raw` as it may be shown: same words, same order, same lines.

    Presentation forms are composed to letters, bidi controls and zero-width characters dropped,
    kashida taken out from between letters (`ليـــبيا`; a final one stays, as in `لـ 24`), stripped
    entities restored, other white space and control characters made plain spaces.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    text = _STRIPPED_ENTITY.sub(lambda match: _ENTITY_TEXT[match.group(1)], text)
    text = _PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub(" ", text)
    return _JUSTIFYING_TATWEEL.sub("", text)
