"""Raw → clean: the text that is shown and stored. Nothing that a reader can see as a word is lost."""

import re
import unicodedata

from . import chars as c
from .visual import in_reading_order

_INVISIBLE = re.compile(f"[{c.BIDI_CONTROLS}{c.ZERO_WIDTH}]")
_CONTROL = re.compile(r"[^\S\n]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PRESENTATION = re.compile(f"[{c.PRESENTATION_FORMS}]+")
_JUSTIFYING_TATWEEL = re.compile(f"(?<=[{c.LETTERS}{c.MARKS}]){c.TATWEEL}+(?=[{c.LETTERS}{c.MARKS}])")
# A kashida by itself is written for a dash: القاهرة ـ خالد محمود
_LONE_TATWEEL = re.compile(f"(?<=[ \n]){c.TATWEEL}+(?= )")
# Entities whose ampersand a careless scraper dropped, or wrote twice: quot;النص quot; · amp;quot; · #8217;
_STRIPPED_ENTITY = re.compile(
    r"(?:&?amp;|&)?(?<![A-Za-z#])(quot|amp|nbsp|laquo|raquo|lsquo|rsquo|ldquo|rdquo|hellip|ndash|mdash|rlm|lrm|zwnj|zwj);"
)
_NUMBERED_ENTITY = re.compile(r"(?:&?amp;|&)?#(?:(\d{2,5})|x([0-9a-fA-F]{2,5}));")
# Lam and alef that a PDF tore apart and put down in the wrong order: `األمريكية` for الأمريكية.
_TORN_HAMZA, _TORN_ALEF = (
    re.compile(
        f"(?<![{c.LETTERS}])([{c.WAW}{c.FEH}{c.BEH}{c.KAF}]?){c.ALEF}([{alefs}]){c.LAM}(?=[{c.LETTERS}])",
    )
    for alefs in (f"{c.ALEF_HAMZA_ABOVE}{c.ALEF_HAMZA_BELOW}{c.ALEF_MADDA}", c.ALEF)
)
_ENTITY_TEXT = {
    "quot": '"', "amp": "&", "nbsp": " ", "laquo": c.LEFT_GUILLEMET, "raquo": c.RIGHT_GUILLEMET,
    "lsquo": c.LEFT_SINGLE_QUOTE, "rsquo": c.RIGHT_SINGLE_QUOTE, "ldquo": c.LEFT_QUOTE,
    "rdquo": c.RIGHT_QUOTE, "hellip": c.ELLIPSIS, "ndash": c.EN_DASH, "mdash": c.EM_DASH,
    "rlm": "", "lrm": "", "zwnj": "", "zwj": "",
}  # fmt: skip


def clean_text(raw: str) -> str:
    """Return `raw` as it may be shown: same words, same order, same lines.

    Presentation forms are composed to letters and put in reading order, bidi controls and zero-width characters
    dropped, kashida taken out from between letters (`ليـــبيا`; a final one stays, as in `لـ 24`, one by
    itself becomes the dash that it stands for), stripped entities
    restored, lam-alef torn apart by a PDF joined, other white space and control characters made plain spaces.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    text = _STRIPPED_ENTITY.sub(lambda match: _ENTITY_TEXT[match.group(1)], text)
    text = _NUMBERED_ENTITY.sub(_numbered_character, text)
    if _PRESENTATION.search(text):
        text = "\n".join(map(in_reading_order, text.split("\n")))
        text = _PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub(" ", text)
    return _join_lam_alef(_LONE_TATWEEL.sub(c.EN_DASH, _JUSTIFYING_TATWEEL.sub("", text)))


def _numbered_character(match: re.Match) -> str:
    letter = chr(int(match[1]) if match[1] else int(match[2], 16))
    return letter if letter.isprintable() or letter.isspace() else match.group()


def _join_lam_alef(text: str) -> str:
    text, torn = _TORN_HAMZA.subn(rf"\1{c.ALEF}{c.LAM}\2", text)
    # A second plain alef by itself is a slip of the pen: `االفيلم`.
    return _TORN_ALEF.sub(rf"\1{c.ALEF}{c.LAM}\2", text) if torn else text
