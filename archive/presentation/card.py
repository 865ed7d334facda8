"""The picture that a link to the archive is shown with: 1200 × 630, the size of the Open Graph protocol's users.

Pillow draws glyphs one after the other, so Arabic is shaped and ordered before: arabic-reshaper joins the letters
(as presentation forms, which belong in pictures alone), python-bidi puts the line in the order of the eye. It is
`bidi.algorithm` that turns brackets about; the faster `bidi.get_display` does not.
"""

import io
import re
import unicodedata
from functools import lru_cache

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from archive.arabic.chars import LETTERS, PRESENTATION_FORMS

WIDTH, HEIGHT, MARGIN = 1200, 630, 84
TEXT_WIDTH = WIDTH - 2 * MARGIN
TOP, BOTTOM = 190, 500  # between which the title stands
TITLE_SIZES = (76, 66, 58, 50)  # pixels, the largest that fits
LEADING = 1.5
LABEL_SIZE = 33
ELLIPSIS = "…"
CARDS_KEPT = 128  # some 30 KB each

# Of static/css/tokens.css.
PAPER, INK, MUTED, ACCENT = "#fbfaf6", "#1d1b18", "#655f55", "#0e5a61"
FONTS = {"naskh": "noto-naskh-arabic-{}-wght-normal.woff2", "sans": "ibm-plex-sans-arabic-{}-500-normal.woff2"}
BOLD = 700

_shape = ArabicReshaper({"delete_harakat": True, "support_zwj": False}).reshape
_ARABIC_RUN = re.compile(f"([{LETTERS}{PRESENTATION_FORMS}،؛؟٪]+)")
# Controls and signs that the site's own fonts do not have.
_NOT_DRAWN = ("Cc", "Cf", "Cn", "Co", "So")


@lru_cache(maxsize=CARDS_KEPT)
def draw_card(title: str, language: str, site: str, facts: str) -> bytes:
    """Return a PNG: the site's name, a title in `language` on as many lines as it needs, the facts under it."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    from_right = language == "ar"
    draw.rectangle((WIDTH - 24, 0, WIDTH, HEIGHT) if from_right else (0, 0, 24, HEIGHT), fill=ACCENT)
    _draw_line(draw, site, "sans", LABEL_SIZE, 120, from_right, ACCENT)
    size, lines = fit_title(title)
    height = size * LEADING
    first = (TOP + BOTTOM - height * len(lines)) / 2 + size
    for number, line in enumerate(lines):
        _draw_line(draw, line, "naskh", size, first + number * height, from_right, INK)
    _draw_line(draw, shorten(facts, "sans", LABEL_SIZE), "sans", LABEL_SIZE, 560, from_right, MUTED)
    written = io.BytesIO()
    image.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def fit_title(title: str) -> tuple[int, list[str]]:
    """Return the size and the lines of a title; one that is too long even in the smallest size ends in an ellipsis."""
    title = _drawable(title)
    for size in TITLE_SIZES:
        lines, most = wrap(title, size), int((BOTTOM - TOP) / (size * LEADING))
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], shorten(f"{lines[most - 1]} {lines[most]}", "naskh", size)]


def shorten(text: str, face: str, size: int) -> str:
    """The text if a line holds it; otherwise what a line holds of it, and an ellipsis."""
    if line_width(text, face, size) <= TEXT_WIDTH:
        return text
    while line_width(text + ELLIPSIS, face, size) > TEXT_WIDTH:
        text = text.rpartition(" ")[0] or text[:-1]
    return text + ELLIPSIS


def wrap(text: str, size: int) -> list[str]:
    """Break a text between its words into as few lines as hold it, as even in length as they can be."""
    # Letters join within a word only, so that the width of a line is that of its words and spaces.
    words = [(part, line_width(part, "naskh", size)) for word in text.split() for part in _parts_that_fit(word, size)]
    space = line_width(" ", "naskh", size)
    fewest = len(_fill(words, space, TEXT_WIDTH))
    low, high = int(max((width for _word, width in words), default=0)), TEXT_WIDTH
    while high - low > 1:
        middle = (low + high) // 2
        if len(_fill(words, space, middle)) > fewest:
            low = middle
        else:
            high = middle
    return _fill(words, space, high)


def _fill(words: list[tuple[str, float]], space: float, width: float) -> list[str]:
    """Lines of words (text, width), each at most `width` wide unless it holds one word alone."""
    lines: list[list[str]] = []
    room = 0.0
    for word, taken in words:
        if lines and taken + space <= room:
            lines[-1].append(word)
            room -= taken + space
        else:
            lines.append([word])
            room = width - taken
    return [" ".join(line) for line in lines]


def _parts_that_fit(word: str, size: int) -> list[str]:
    """The word, cut where no line would hold it."""
    parts = []
    while line_width(word, "naskh", size) > TEXT_WIDTH:
        held = next(n for n in range(len(word) - 1, 0, -1) if line_width(word[:n], "naskh", size) <= TEXT_WIDTH)
        parts.append(word[:held])
        word = word[held:]
    return [*parts, word]


def visual_order(text: str, from_right: bool) -> str:
    """The line as the eye meets it from left to right, its Arabic letters joined."""
    return get_display(_shape(text), base_dir="R" if from_right else "L")


def line_width(text: str, face: str, size: int) -> float:
    """Pixels; the same in either direction."""
    return sum(font.getlength(run) for run, font in _runs(visual_order(text, True), face, size))


def _draw_line(draw, text: str, face: str, size: int, baseline: float, from_right: bool, colour: str) -> None:
    x = WIDTH - MARGIN - line_width(text, face, size) if from_right else MARGIN
    for run, font in _runs(visual_order(text, from_right), face, size):
        draw.text((x, baseline), run, fill=colour, font=font, anchor="ls")
        x += font.getlength(run)


def _runs(visual: str, face: str, size: int) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """Cut a line between Arabic and the rest: the site's fonts come in two files each."""
    pieces = enumerate(_ARABIC_RUN.split(visual))
    return [(text, _font(face, "arabic" if place % 2 else "latin", size)) for place, text in pieces if text]


@lru_cache(maxsize=2 * (len(TITLE_SIZES) + 1))
def _font(face: str, script: str, size: int) -> ImageFont.FreeTypeFont:
    path = settings.BASE_DIR / "static" / "fonts" / FONTS[face].format(script)
    font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    if face == "naskh":
        font.set_variation_by_axes([BOLD])
    return font


def _drawable(text: str) -> str:
    return "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in _NOT_DRAWN)
