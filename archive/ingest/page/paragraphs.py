"""Lines of a capture → paragraphs; paragraphs → sentences."""

import re
from dataclasses import dataclass

from archive.arabic import chars as c
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold, strip_marks
from archive.arabic.words import Word, split_words

from ..facts import Surface
from .byline import headed_byline
from .furniture import furniture_kind
from .leads import carries_on, opens_with_report
from .stamps import cut_end_stamp, cut_inner_stamp, cut_stamp

CLOSERS = f"\"'{c.RIGHT_QUOTE}{c.RIGHT_SINGLE_QUOTE}{c.RIGHT_GUILLEMET})\\]{c.LEFT_QUOTE}"
_STOPS = f".!?{c.ARABIC_QUESTION}{c.ARABIC_FULL_STOP}{c.ELLIPSIS}"
# Behind the full stop an agency may be credited: … في البلاد. (أ ف ب) · … في البلاد – رويترز
_CREDIT = (
    r"(?:\s*(?:[(\[][^()\[\]]{2,40}[)\]]|/[^()\[\]/]{2,40}/|[-–—/|*]*\s*(?:رويترز|وكالات|AFP|Reuters|AP|Xinhua))\W*)?"
)
_FULL_STOP = re.compile(rf"[.!{c.ARABIC_QUESTION}?{c.ARABIC_FULL_STOP}:][{CLOSERS}\s]*{_CREDIT}$")
_ASKS = re.compile(rf"[!?{c.ARABIC_QUESTION}][{CLOSERS}\s]*$")
_ELLIPSIS_END = re.compile(rf"(?:\.\.|{c.ELLIPSIS})[{CLOSERS}\s]*$")
_OPEN_END = re.compile(rf"[{c.ARABIC_COMMA},{c.ARABIC_SEMICOLON}{c.LEFT_GUILLEMET}({c.EN_DASH}\-]\s*$")
# A line that ends in one of these goes on in the next: no sentence can stop there.
DANGLING = frozenset(
    fold(word)
    for word in "في من إلى على عن مع أن إن التي الذي الذين بأن لأن بين خلال بعد قبل حول ضد عبر لدى أو ثم بشأن كما "
    "the of and to in".split()
)
_BEFORE_ALI = frozenset(map(fold, ("بن", "محمد", "أبو", "السيد", "حسين")))
# The space behind a full stop is often lost: وفق `الحكومة.وأكد` المكتب.
_SENTENCE_END = re.compile(rf"[{_STOPS}]+[{CLOSERS}]*(?=\s|$)|(?<=[ء-ي]{{3}})\.(?=[ء-ي]{{3}})")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]$")
# Names of Latin letters, as foreign initials are written. Example: `إي.` ألان لايتنر.
_LETTER_NAMES = frozenset(
    fold(name)
    for name in "إيه بي سي دي إي إف جي إتش آي جيه جاي كيه كي إل إم إن أو كيو آر إس تي يو دبليو إكس واي زد".split()
)
_ABBREVIATIONS = {"mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "u.s", "sen", "rep", "gov", "st", "jr", "no"}
# Lines of a page that was broken by a mail program or a printer are about as long as one another.
_WRAP_WIDTH, _WIDEST_WRAP, _WRAP_SPREAD = 45, 130, 0.75
# A house and perhaps a weekday, no headline: بوابة المدينة: الجمعة
_HOUSE_END = re.compile(r":\s*\S*$")
_HEADING_SPREAD = 0.6  # of the width; a first line as short is a heading
_LONGEST_HEADLINE, _LONGEST_ENGLISH_HEADLINE = 20, 28
LONG_PARAGRAPH = 15  # words; a shorter sentence may be a teaser
_WIDE_GAP = re.compile(r" {3,}|\t+")
_FEWEST_SIDE_BY_SIDE = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as the page has it. `gap`: whether an empty line stands before it; `words` how many it has.

    `apart`: set apart by its form as no text of the article: a stamp, or many headlines in one line.
    """

    text: str
    gap: bool
    words: int
    apart: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop or a question mark (not with dots, as teasers do)."""
        return bool(_FULL_STOP.search(self.text)) and not _ELLIPSIS_END.search(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: a closed sentence, or longer than headlines are."""
        if self.text.rstrip().endswith(":"):
            return self.words >= 12
        if headed_byline(self.text):
            return self.words >= _LONGEST_HEADLINE
        # Headlines ask questions: only a longer line with a question mark is text.
        shortest = 16 if _ASKS.search(self.text) else 7
        longest = _LONGEST_ENGLISH_HEADLINE if self.text[:1].isascii() and self.text[:1].isalpha() else 24
        return (self.words >= shortest and self.ends_sentence) or self.words >= longest


def split_lines(text: str) -> list[Line]:
    """Return the lines of a clean text that hold anything, sentences broken over lines joined with a space.

    `…في طرابلس،` + `معربة عن قلقها…` → one line. A heading above its paragraph stays by itself, and so does a stamp
    (`date 2019-10 المتوسط:`) that the page glued to the front of a paragraph.
    """
    lines = _raw_lines(text)
    merged: list[list[str]] = []
    firsts: list[_RawLine] = []
    wrapped = _wrapped_lines(lines)
    for place, line in enumerate(lines):
        joins = merged and not (line.apart or lines[place - 1].apart or furniture_kind(line.text))
        if joins and _goes_on(" ".join(merged[-1][-2:]), line.text, line.gap, place in wrapped):
            merged[-1].append(line.text)
        else:
            merged.append([line.text])
            firsts.append(line)
    texts = map(" ".join, merged)
    return [
        Line(text, line.gap, sum(1 for _ in split_words(text)), line.apart)
        for text, line in zip(texts, firsts, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _RawLine:
    text: str
    gap: bool
    apart: bool = False


def _raw_lines(text: str) -> list[_RawLine]:
    lines: list[_RawLine] = []
    gap = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            stamp, rest = cut_stamp(stripped)
            if stamp:
                lines.append(_RawLine(stamp, gap, apart=True))
            headline, inner, rest = cut_inner_stamp(rest)
            if inner:
                lines += [
                    _RawLine(headline, gap, bool(_HOUSE_END.search(headline))),
                    _RawLine(inner, gap=False, apart=True),
                ]
            rest, end = cut_end_stamp(rest)
            lines.append(_RawLine(rest, gap, apart=_is_ticker(rest)))
            if end:
                lines.append(_RawLine(end, gap=False, apart=True))
        gap = not stripped
    return lines


def _is_ticker(line: str) -> bool:
    """Whether a line is many headlines side by side: `عنوان أول    عنوان ثان    عنوان ثالث    …`."""
    pieces = _WIDE_GAP.split(line)
    if len(pieces) < _FEWEST_SIDE_BY_SIDE or line.endswith("."):
        return False
    # Prose with a gap in it has longer pieces, tables of results shorter ones.
    return sum(3 <= len(piece.split()) <= 20 for piece in pieces) >= 0.8 * len(pieces)


def _goes_on(before: str, line: str, gap: bool, wrapped: bool) -> bool:
    if wrapped:
        return True
    is_open = bool(_OPEN_END.search(before))
    if not (is_open or before[-1:].isalnum()) or not any(letter.isalnum() for letter in line):
        return False
    words = list(split_words(before))
    if not is_open and (len(words) >= 6 or not gap) and carries_on(before, line):
        return True
    if len(words) < 6 or is_open:
        return len(words) >= 6 or (is_open and opens_with_report(before))
    # Too long for a headline, not closed, and what follows directly closes it.
    broken = not gap and len(words) >= _LONGEST_HEADLINE and bool(_FULL_STOP.search(line))
    return broken or (words[-1].folded in DANGLING and not _is_ali(words[-2:]))


def _is_ali(words: list[Word]) -> bool:
    """Whether a line ends in the name that folds like the preposition: `بن علي`, in Egypt also `بن على`."""
    return words[-1].folded == fold("على") and (words[-1].text.endswith(c.YEH) or words[0].folded in _BEFORE_ALI)


def _wrapped_lines(lines: list[_RawLine]) -> set[int]:
    """Return the places of lines that are the further lines of a hard-wrapped paragraph.

    Some pages put an empty line after every line: there the lines between two closed sentences are the block.
    """
    found: set[int] = set()
    widest = 0
    for spaced in (False, True):
        start = 0
        while start < len(lines):
            end = start + 1
            while end < len(lines) and lines[end].gap is spaced and not lines[end].apart:
                if spaced and max(len(lines[end].text), len(lines[end - 1].text)) > _WIDEST_WRAP:
                    break
                end += 1
            block = [line.text for line in lines[start:end]]
            if places := _wrapped_in_block(block, spaced):
                widest = max(widest, *map(len, block))
                found.update(start + place for place in places)
            start = end
    return found | _wrapped_pairs(lines, widest)


def _wrapped_pairs(lines: list[_RawLine], width: int) -> set[int]:
    """Return the places of second lines of two-line paragraphs, on a page whose longer ones are wrapped at `width`."""
    return {
        place
        for place in range(1, len(lines))
        if lines[place - 1].gap
        and not lines[place].gap
        and _WRAP_SPREAD * width <= len(lines[place - 1].text) <= 1.1 * width
        and not _FULL_STOP.search(lines[place - 1].text[-20:])
        and _FULL_STOP.search(lines[place].text[-20:])
    }


def _wrapped_in_block(block: list[str], spaced: bool) -> list[int]:
    # A title stands twice, a line of running text never.
    if len(block) < 3 or len(set(block)) < len(block):
        return []
    width = max(map(len, block))
    inner = block[:-1]
    full = [line for line in inner if len(line) >= _WRAP_SPREAD * width]
    broken = [line for line in full if not _FULL_STOP.search(line)]
    regular = _WRAP_WIDTH <= width <= _WIDEST_WRAP and len(full) >= 0.7 * len(inner)
    if not regular or len(broken) < 0.6 * len(full) or not _FULL_STOP.search(block[-1]):
        return []
    # The first line, short and open, is the heading of what follows.
    heading = 1 if not spaced and len(block[0]) < _HEADING_SPREAD * width else 0
    # A short line that closes a sentence is the last line of its paragraph; with empty lines between, any that does.
    return [
        place
        for place in range(1, len(block))
        if place != heading
        and ((not spaced and len(block[place - 1]) >= _WRAP_SPREAD * width) or not _FULL_STOP.search(block[place - 1]))
    ]


def split_sentences(text: str, start: int = 0) -> list[Surface]:
    """Return the sentences of a paragraph, with their offsets counted from `start`.

    A full stop after a single letter (`جيمس ف. جيفري`), an abbreviation or inside a number ends nothing.
    """
    sentences: list[Surface] = []
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        if (
            match.group()[0] == "."
            and _is_abbreviation(text[max(begin, match.start() - 40) : match.start()])
            and match.end() < len(text)
        ):
            continue
        # Dots that trail off inside a sentence (`طرابلس.. و`) do not end it.
        if len(match.group()) > 1 and match.group().startswith("..") and text[match.end() :].lstrip()[:1] == c.WAW:
            continue
        _add_sentence(sentences, text, begin, match.end(), start)
        begin = match.end()
    _add_sentence(sentences, text, begin, len(text), start)
    return sentences


def _add_sentence(sentences: list[Surface], text: str, begin: int, end: int, start: int) -> None:
    piece = text[begin:end]
    stripped = piece.strip()
    if stripped:
        first = begin + len(piece) - len(piece.lstrip())
        sentences.append(Surface(stripped, start + first, start + first + len(stripped)))


def _is_abbreviation(before: str) -> bool:
    if _INITIAL.search(strip_marks(before)):
        return True
    last = before.split()[-1].strip("(") if before.split() else ""
    return last.lower() in _ABBREVIATIONS or any(rest in _LETTER_NAMES for rest, _ in without_proclitics(fold(last)))


def body_sentences(body: str, subheadings: tuple[str, ...] = ()) -> list[Surface]:
    """Return the sentences of a body whose paragraphs are joined by empty lines, its subheadings left out."""
    headings = set(subheadings)
    sentences: list[Surface] = []
    place = 0
    for paragraph in body.split("\n\n"):
        if paragraph not in headings:
            sentences.extend(split_sentences(paragraph, place))
        place += len(paragraph) + 2
    return sentences
