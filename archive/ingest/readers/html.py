"""`.html`, `.htm`: the whole file is one page."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..facts import Declared, RawCapture, UnreadableCapture
from .blocks import parse_page
from .declared import article_body, part_site, read_declared
from .decoding import decode_page
from .files import read_whole
from .markup import page_text

# A page that shows less than this share of the words that its metadata holds is filled in by a script.
_FILLED_BY_SCRIPT = 0.5
_SHORTEST_WORD, _SHORTEST_PROSE = 4, 9
_HOUSES = frozenset("صحيفة جريدة مجلة موقع وكالة قناة شبكة بوابة".split())


def read_html(path: Path) -> Iterator[RawCapture]:
    """Yield the capture of a page. Raises UnreadableCapture for one without text, and OSError."""
    content = read_whole(path)
    markup, encoding, warnings = decode_page(content)
    text, declared, url = read_markup(markup)
    yield RawCapture(
        file=str(path),
        record=None,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="text/html",
        text=text,
        encoding=encoding,
        url=url,
        declared=declared,
        warnings=warnings,
    )


def _is_borne_out(title: str, text: str) -> bool:
    """Whether a title that a page does not show is that of its article: sites of old call every page by their name.

    Its words come back in the paragraphs; where there are none, or nothing else that may be the title, it is.
    """
    prose = [line for line in text.split("\n\n") if len(line.split()) >= _SHORTEST_PROSE]
    words = [word for word in title.split() if len(word) >= _SHORTEST_WORD and word not in _HOUSES]
    return not prose or prose == [text] or any(word in line for word in words for line in prose)


def read_markup(markup: str) -> tuple[str, Declared, str]:
    """Return the text of a page, what its metadata declares, and the address that it calls its own.

    Raises UnreadableCapture where no text is left.
    """
    tree = parse_page(markup)
    if tree is None:
        raise UnreadableCapture("no text in it")
    declared, url = read_declared(tree)
    page = page_text(tree, declared.title)
    text, declared = page.text, replace(part_site(declared, page.headline), inner=page.inner)
    declared = replace(declared, site=declared.site or page.logo)
    held = article_body(tree)
    if len(text.split()) < _FILLED_BY_SCRIPT * len(held.split()):
        text = f"{declared.title}\n\n{held}"
    elif not page.headline and not _is_borne_out(declared.title, text):
        declared = replace(declared, title="")
    if not any(letter.isalpha() for letter in text):
        raise UnreadableCapture("no text in it")
    return text, declared, url
