"""Lines of a capture → paragraphs; paragraphs → sentences."""

import re
from dataclasses import dataclass

from archive.arabic import chars as c
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold, strip_marks
from archive.arabic.words import split_words

from .facts import Surface

CLOSERS = f"\"'{c.RIGHT_QUOTE}{c.RIGHT_SINGLE_QUOTE}{c.RIGHT_GUILLEMET})\\]{c.LEFT_QUOTE}"
_STOPS = f".!?{c.ARABIC_QUESTION}{c.ARABIC_FULL_STOP}{c.ELLIPSIS}"
_FULL_STOP = re.compile(rf"[.!{c.ARABIC_QUESTION}?{c.ARABIC_FULL_STOP}:][{CLOSERS}\s]*$")
_ASKS = re.compile(rf"[!?{c.ARABIC_QUESTION}][{CLOSERS}\s]*$")
_ELLIPSIS_END = re.compile(rf"(?:\.\.|{c.ELLIPSIS})[{CLOSERS}\s]*$")
_OPEN_END = re.compile(rf"[{c.ARABIC_COMMA},{c.ARABIC_SEMICOLON}{c.LEFT_GUILLEMET}({c.EN_DASH}\-]\s*$")
# A line that ends in one of these goes on in the next: no sentence can stop there.
DANGLING = frozenset(
    fold(word)
    for word in "في من إلى على عن مع أن إن التي الذي الذين بأن لأن بين خلال بعد قبل حول ضد عبر لدى أو ثم بشأن كما "
    "the of and to in".split()
)
_SENTENCE_END = re.compile(rf"[{_STOPS}]+[{CLOSERS}]*(?=\s|$)")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]$")
# Names of Latin letters, as foreign initials are written. Example: `إي.` ألان لايتنر.
_LETTER_NAMES = frozenset(
    fold(name)
    for name in "إيه بي سي دي إي إف جي إتش آي جيه جاي كيه كي إل إم إن أو كيو آر إس تي يو دبليو إكس واي زد".split()
)
_ABBREVIATIONS = {"mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "u.s", "sen", "rep", "gov", "st", "jr", "no"}
# Lines of a page that was broken by a mail program or a printer are about as long as one another.
_WRAP_WIDTH, _WRAP_SPREAD = 45, 0.75
_LONGEST_HEADLINE = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as the page has it. `gap`: whether an empty line stands before it; `words` how many it has."""

    text: str
    gap: bool
    words: int

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop or a question mark (not with dots, as teasers do)."""
        return bool(_FULL_STOP.search(self.text)) and not _ELLIPSIS_END.search(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: a closed sentence, or longer than headlines are."""
        if self.text.rstrip().endswith(":"):
            return self.words >= 12
        # Headlines ask questions: only a longer line with a question mark is text.
        shortest = 16 if _ASKS.search(self.text) else 7
        return (self.words >= shortest and self.ends_sentence) or self.words >= 24


def split_lines(text: str) -> list[Line]:
    """Return the lines of a clean text that hold anything, sentences broken over lines joined with a space.

    `…في طرابلس،` + `معربة عن قلقها…` → one line. A heading above its paragraph stays by itself.
    """
    lines: list[list] = []
    gap = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            lines.append([stripped, gap])
            gap = False
        else:
            gap = True
    merged: list[list] = []
    wrapped = _wrapped_lines(lines)
    for place, (line, gap) in enumerate(lines):
        if merged and _goes_on(merged[-1][0], line, gap, place in wrapped):
            merged[-1][0] += " " + line
        else:
            merged.append([line, gap])
    return [Line(line, gap, sum(1 for _ in split_words(line))) for line, gap in merged]


def _goes_on(before: str, line: str, gap: bool, wrapped: bool) -> bool:
    if wrapped:
        return True
    is_open = bool(_OPEN_END.search(before))
    if not (is_open or before[-1:].isalnum()) or not any(letter.isalnum() for letter in line):
        return False
    words = [word.folded for word in split_words(before)]
    if len(words) < 6 or is_open:
        return len(words) >= 6
    # Too long for a headline, not closed, and what follows directly closes it.
    broken = not gap and len(words) >= _LONGEST_HEADLINE and bool(_FULL_STOP.search(line))
    return broken or words[-1] in DANGLING


def _wrapped_lines(lines: list[list]) -> set[int]:
    """Return the places of lines that are the further lines of a hard-wrapped paragraph."""
    found: set[int] = set()
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and not lines[end][1]:
            end += 1
        block = [line for line, _ in lines[start:end]]
        found.update(start + place for place in _wrapped_in_block(block))
        start = end
    return found


def _wrapped_in_block(block: list[str]) -> list[int]:
    if len(block) < 3:
        return []
    width = max(map(len, block))
    inner = block[:-1]
    full = [line for line in inner if len(line) >= _WRAP_SPREAD * width]
    broken = [line for line in full if not _FULL_STOP.search(line)]
    regular = _WRAP_WIDTH <= width <= 130 and len(full) >= 0.7 * len(inner)
    if not regular or len(broken) < 0.6 * len(full) or not _FULL_STOP.search(block[-1]):
        return []
    # A short line that closes a sentence is the last line of its paragraph.
    return [
        place
        for place in range(1, len(block))
        if len(block[place - 1]) >= _WRAP_SPREAD * width or not _FULL_STOP.search(block[place - 1])
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
