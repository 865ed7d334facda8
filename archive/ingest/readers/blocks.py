"""HTML → the lines of a page, in its order, with the elements around each and how much of it is links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree, html

from ..facts import UnreadableCapture
from .zones import BLOCKS, HEADINGS, UNSEEN, WITHOUT_TEXT

# The largest pages of news have some twenty thousand.
MOST_ELEMENTS = 100_000
BREAK = "\v"  # stands for <br>
SEAM = "\f"  # stands where an element without a line of its own may deserve one
# A block of so many words is running text, one of fewer if a full stop closes it.
_LONG, _SHORT = 24, 7
_CLOSED = re.compile(r"[.!:؟?][»\"”)]?\s*$|[»”)]\s*$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SIGNED = re.compile(r"\b(?:author|byline|writer|date|time|published|posted|meta)\b")
_LABEL = re.compile(
    r"(?:بقلم|بواسطة|كتبه?|كتبته?|إعداد|المصدر|المحرر|الكاتب|by|written by|posted by)\s*:?", re.IGNORECASE
)
_GAPS = re.compile(r"\n{3,}")
_SEAMS = re.compile(rf"{SEAM}(?:[ \t\r\n]*{SEAM})*")
_SPACES = re.compile(r"\s+")
_NAMES = re.compile(r"[\s\-_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """What stands between two breaks of the page: one paragraph, or lines parted by `<br>`.

    `within`: the elements around it, outermost first; `linked`: how many of its words are links; `dated`: whether a
    `<time>` is in it.
    """

    text: str
    within: tuple[html.HtmlElement, ...]
    linked: int = 0
    dated: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text and is not made of links."""
        return self.linked <= self.words / 2 and _is_prose(self.text)

    @property
    def heading(self) -> str:
        """The tag of the heading that it is (`h2`), empty for other lines."""
        return next((element.tag for element in reversed(self.within) if element.tag in HEADINGS), "")

    @property
    def is_signed(self) -> bool:
        """Whether it names the writer or the date, by the names of its elements."""
        return self.dated or any(_SIGNED.search(names_of(element)) for element in self.within[-2:])


def parse_page(markup: str) -> html.HtmlElement | None:
    """Return the tree of a page; None where there is no element in it.

    Raises UnreadableCapture for one of more than `MOST_ELEMENTS`.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    content = markup.replace("\x00", "").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(content, parser=parser, ensure_head_body=True)
    except etree.ParserError:
        return None
    if tree.xpath("count(//*)") > MOST_ELEMENTS:
        raise UnreadableCapture(f"no article: more than {MOST_ELEMENTS:,} elements")
    return tree


def read_blocks(tree: html.HtmlElement) -> list[Block]:
    """Return the blocks of a page that hold text. Hidden parts, scripts and forms' fields are no text."""
    return [block for block in _join_labels(list(_blocks(tree.body))) if block.text]


def names_of(element: html.HtmlElement) -> str:
    """The names of an element as words: `class="td-post-content postBody"` → `td post content post body`."""
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('rel', '')}"
    return _NAMES.sub(" ", _CAMEL.sub(" ", names)).lower()


class _Draft:
    """A block while it is read."""

    def __init__(self, path: list[html.HtmlElement]):
        self.within = tuple(path)
        self.pieces: list[str] = []
        self.linked = 0
        self.dated = False

    def add(self, text: str | None, links: int) -> None:
        if text:
            self.pieces.append(text.replace(BREAK, " ").replace(SEAM, " "))
            if links:
                self.linked += len(text.split())

    def finish(self) -> Block:
        """What is only set beside each other (writer, date) is a line each, prose is not."""
        joined = "".join(self.pieces)
        if SEAM in joined:
            seam = "" if _is_prose(joined.replace(SEAM, "")) else BREAK
            joined = _SEAMS.sub(seam, joined)
        lines = [_SPACES.sub(" ", line).strip() for line in joined.split(BREAK)]
        for place, line in enumerate(lines[:-1]):
            if SEAM in "".join(self.pieces) and _LABEL.fullmatch(line):
                lines[place : place + 2] = ["", f"{line} {lines[place + 1]}"]
        return Block(_GAPS.sub("\n\n", "\n".join(lines)).strip(), self.within, self.linked, self.dated)


def _blocks(body: html.HtmlElement) -> Iterator[Block]:
    """Yield the blocks under `body` in the order of the page, empty ones too."""
    current = _Draft([body])
    path: list[html.HtmlElement] = []
    links = signed = skipped = 0
    for event, element in _walk(body):
        tag = element.tag
        if event == "start":
            path.append(element)
            if skipped or tag in WITHOUT_TEXT or _is_hidden(element):
                skipped += 1
                continue
            if tag in BLOCKS:
                yield current.finish()
                current = _Draft(path)
            elif tag == "br":
                current.pieces.append(BREAK)
            elif (_signs(element) and not signed) or _is_glued(element):
                current.pieces.append(SEAM)
            signed += _signs(element)
            links += tag == "a"
            current.dated = current.dated or tag == "time"
            current.add(element.text, links)
        else:
            path.pop()
            if skipped:
                skipped -= 1
            else:
                links -= tag == "a"
                signed -= _signs(element)
                if tag in BLOCKS:
                    yield current.finish()
                    current = _Draft(path)
                elif _signs(element) and not signed:
                    current.pieces.append(SEAM)
            if not skipped and path:
                current.add(element.tail, links)
    yield current.finish()


def _signs(element) -> bool:
    """Whether an element within a line holds a date or a writer: by its names, or in bold in a box that is named so."""
    named = element.getparent() if element.tag in ("b", "strong", "em") else element
    within = element.tag in ("span", "a", "small", "i", "b", "strong", "em")
    return element.tag == "time" or (within and bool(_SIGNED.search(names_of(named))))


def _is_glued(element) -> bool:
    """Whether an element directly follows another within a box, as the parts of a line of dates and counters do.

    So do a label and its name in one element: `<span class="author"><i>بقلم</i><a>سالم</a></span>`.
    """
    before, around = element.getprevious(), element.getparent()
    in_box = around.tag in BLOCKS - HEADINGS - {"p"} or _signs(around)
    return in_box and before is not None and before.tag not in BLOCKS and before.tag != "br" and not before.tail


def _walk(body):
    """Yield (start or end, element) under and with `body`, without recursion: pages nest hundreds deep."""
    stack = [(body, iter(body))]
    yield "start", body
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        elif isinstance(child.tag, str):
            stack.append((child, iter(child)))
            yield "start", child


def _join_labels(blocks: list[Block]) -> list[Block]:
    """Join a label with the name it announces, which boxes put in an element of its own: `بواسطة` + `سالم العبيدي`."""
    blocks = [block for block in blocks if block.text]
    for place, (label, name) in enumerate(pairwise(blocks)):
        if _LABEL.fullmatch(label.text):
            blocks[place + 1] = Block(f"{label.text} {name.text}", name.within, name.linked, name.dated)
            blocks[place] = Block("", label.within)
    return blocks


def _is_prose(text: str) -> bool:
    words = len(text.split())
    return words >= _LONG or (words >= _SHORT and bool(_CLOSED.search(text)))


def _is_hidden(element) -> bool:
    """Whether an element is not shown. A block that is read aloud alone may be the headline; it is judged later."""
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "").lower()):
        return True
    return element.tag not in BLOCKS and bool(UNSEEN.search(names_of(element)))
