"""Titles: what makes two lines one title, what opens like a lead, and a title where a page shows none."""

import re

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import split_words

from .leads import opens_with_report
from .paragraphs import Line, split_sentences

PARAGRAPH_BREAK = "\n\n"
# A headline has at least so many words.
SHORTEST_TITLE = 3
# A lead whose full stop is missing: longer than headlines are, and opened by the verb that leads open with.
_SHORTEST_LEAD, _TOO_LONG_FOR_TITLE = 13, 22
_TOO_LONG_IN_ENGLISH = 30
# What is glued to a title has at most so many letters.
_LONGEST_GLUED = 60
_GLUED_END = re.compile(r"\s*(?:\s[-–—:»·•]|[|])\s")
_LONGEST_DERIVED_TITLE = 14


def opens_like_lead(line: Line) -> bool:
    """Whether a line above the text is its lead, though its full stop is missing: `قال مسؤول كبير أمس إن …`."""
    opens = line.words >= _SHORTEST_LEAD and opens_with_report(line.text)
    longest = _TOO_LONG_IN_ENGLISH if line.text[:1].isascii() and line.text[:1].isalpha() else _TOO_LONG_FOR_TITLE
    return opens or line.words >= longest


def same_title(one: str, other: str) -> bool:
    """Whether two lines are one title, apart from marks, punctuation and spacing."""
    return bool(one) and _bare(one) == _bare(other)


def holds_title(line: str, title: str) -> bool:
    """Whether a line is a title with a menu glued to its front, or a site parted from it by a dash or a bar."""
    if not title or line == title or len(line) > len(title) + _LONGEST_GLUED:
        return False
    return line.endswith(title) or bool(line.startswith(title) and _GLUED_END.match(line[len(title) :]))


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def derive_title(body: str) -> str:
    """Return a title made of the first words of the lead, cut at a comma or after fourteen words."""
    sentences = [sentence.text for sentence in split_sentences(body.split(PARAGRAPH_BREAK)[0])]
    # What holds no word is no sentence: `. A`
    sentence = next((text for text in sentences if any(map(str.isalnum, text))), sentences[0])
    words = list(split_words(sentence))
    if len(words) <= _LONGEST_DERIVED_TITLE:
        return sentence.rstrip(" .،,؛:")
    commas = [match.start() for match in re.finditer("[،,؛:]", sentence)]
    limit = words[_LONGEST_DERIVED_TITLE - 1].end
    fitting = [place for place in commas if words[4].end <= place <= limit]
    return sentence[: fitting[-1]] if fitting else sentence[:limit].rstrip() + "…"


def root_words(text: str) -> set[str]:
    """The words of a text without particles and article, for counting what two texts share."""
    roots = set()
    for word in split_words(text):
        shortest = min((rest for rest, _ in without_proclitics(word.folded)), key=len)
        root = shortest.removeprefix("ال")
        if len(root) > 2:
            roots.add(root[:6])
    return roots
