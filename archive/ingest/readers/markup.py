"""The blocks of a page → the text of its article: without menus, sidebars, cards and lists of other articles.

What is left is read by the rules of a page's text (`archive.ingest.layout`), which know headlines, dates, bylines and
furniture in words. Markup adds what words cannot tell: which lines are nothing but links, which stand in a sidebar,
and which element holds the article.
"""

import re
from collections.abc import Iterable

from lxml import html

from .blocks import Block, names_of, read_blocks
from .zones import FURNITURE_ROLES, FURNITURE_TAGS, FURNITURE_ZONE, HEADINGS, TEXT_ZONE

# Where no headline is found: a part of the page with more of its running text is no furniture, whatever its name,
# and the element that holds the article has at least so much of the text outside of furniture.
_MOST_OF_FURNITURE, _LEAST_OF_TEXT = 0.5, 0.4
# So many paragraphs may stand between a headline and the element named after the text: a standfirst, a caption.
_NEAR = 3
_SHORTEST_TITLE, _LONGEST_SITE = 3, 6
# A card that announces another article has at most so many words of it.
_LARGEST_CARD = 80
_LINKED = 0.8
_LONGEST_COPYRIGHT = 30
_MOST_OF_TEXT = 0.7
_SHORTEST_LINK = 4  # words of a headline; links of fewer are those of sections
_COPYRIGHT = re.compile(r"©|جميع الحقوق محفوظة|(?i:all rights reserved)")
_HEAD = re.compile(r"\b(?:header|heading|head|title|headline|hero)\b")
_SEPARATOR = re.compile(r"\s*[-–—|:»«~/\\•·]")
_SEPARATED = re.compile(r"(?:\s[-–—:~/•·]+|[|»])\s*$")
_SPACES = re.compile(r"\s+")


def page_text(tree: html.HtmlElement, title: str = "") -> tuple[str, str]:
    """Return (text, headline) of a page: one paragraph a block, blank lines between them; empty where nothing is left.

    `title` is what the page's metadata call the article: where that stands, the article is. `headline` is it as the
    page shows it, which is without the outlet's name; empty where it does not.
    """
    page = _Page(tree, title)
    text = "\n\n".join(block.text for place, block in enumerate(page.blocks) if page.keeps(place))
    return text, page.blocks[page.titled].text if page.titled >= 0 else ""


class _Page:
    def __init__(self, tree: html.HtmlElement, title: str):
        self.blocks = read_blocks(tree)
        self._prose = [block.words if block.is_prose else 0 for block in self.blocks]
        self.titled = self._find_title(title)
        self._headline = self.titled if self.titled >= 0 else self._find_heading()
        self._furniture = self._find_furniture()
        self._article = self._find_article()
        self._end = self._find_end()
        self._cards = self._find_cards()

    def keeps(self, place: int) -> bool:
        """Whether a block may belong to the article: to its title, date, byline or text."""
        block = self.blocks[place]
        if place == self._headline:
            return True
        if not self._furniture.isdisjoint(block.within) or not self._cards.isdisjoint(block.within):
            return False
        if _is_links(block):
            return block.is_signed
        return not self._prose[place] or self._in_article(place) or _signs_page(block)

    def _in_article(self, place: int) -> bool:
        return self._article is None or self._article in self.blocks[place].within or self._headline < place < self._end

    def _find_title(self, title: str) -> int:
        """The place of the declared title, -1 where the page does not show it. A heading goes before other lines.

        A title that begins with a name (`جريدة الأفق | عنوان الخبر`) is looked for where no line begins it.
        """
        for is_title in (_is_title, _ends_title):
            shown = [
                place
                for place, block in enumerate(self.blocks)
                if (block.heading or not _is_links(block)) and is_title(block.text, title)
            ]
            if shown:
                return next((place for place in shown if self.blocks[place].heading), shown[0])
        return -1

    def _find_heading(self) -> int:
        firsts = (place for place, block in enumerate(self.blocks) if block.heading == "h1" and not _is_links(block))
        return next(firsts, -1)

    def _find_furniture(self) -> set:
        most = _MOST_OF_FURNITURE * sum(self._prose)
        around = set(self.blocks[self._headline].within) if self._headline >= 0 else set()
        return {
            element
            for element, words in self._words_in(range(len(self.blocks))).items()
            if _is_furniture(element) and element not in around and (around or words <= most)
        }

    def _find_article(self) -> html.HtmlElement | None:
        """The element that holds the article: the next after the headline that is named so, else the least around it.

        Without a headline, the element named so that holds most of the running text.
        """
        texts = [
            place
            for place, block in enumerate(self.blocks)
            if self._prose[place] and place > self._headline and self._furniture.isdisjoint(block.within)
        ]
        words = self._words_in(texts)
        if self._headline < 0:
            named = [element for element in words if _holds_text(element)]
            most = max(named[::-1], key=words.get, default=None)
            return most if most is not None and words[most] >= _LEAST_OF_TEXT * sum(words.values()) else None
        for place in texts[:_NEAR]:
            named = [element for element in self.blocks[place].within if _holds_text(element)]
            if named:
                return max(named[::-1], key=words.get)
        around = reversed(self.blocks[self._headline].within)
        nearest = next((element for element in around if element in words and not _is_head(element)), None)
        return nearest if nearest is None else _innermost(nearest, words)

    def _find_end(self) -> int:
        """The place after the running text that directly follows the article's element: its paragraphs beside it.

        Elements of the article's own kind beside it hold more of it.
        """
        places = [place for place, block in enumerate(self.blocks) if self._article in block.within]
        end = places[-1] + 1 if places and self._headline >= 0 else 0
        while 0 < end < len(self.blocks) and (
            (self._prose[end] and not self.blocks[end].heading) or self._is_beside(self.blocks[end])
        ):
            end += 1
        return end

    def _is_beside(self, block: Block) -> bool:
        kind, around = _kind(self._article), self._article.getparent()
        return any(element.getparent() is around and _kind(element) == kind for element in block.within)

    def _find_cards(self) -> set:
        """Elements that announce another article: a heading that is a link, with a few words of it."""
        words = self._words_in(range(len(self.blocks)))
        kept = set(self.blocks[self._headline].within) if self._headline >= 0 else set()
        cards = set()
        for block in self.blocks:
            if block.heading and _is_links(block):
                around = [element for element in block.within if element.tag not in HEADINGS and element.tag != "a"]
                if around[-1] not in kept and around[-1] is not self._article and words[around[-1]] <= _LARGEST_CARD:
                    cards.add(around[-1])
        return cards | self._find_boxes()

    def _find_boxes(self) -> set:
        """Elements within the text that hold links of other articles and the words that announce them, no more."""
        texts = [place for place, words in enumerate(self._prose) if words and self._in_article(place)]
        boxes: set = set()
        if self._headline < 0 or not texts:
            return boxes
        inner = range(texts[0], texts[-1])
        longest: dict = {}
        for place in inner:
            for element in self.blocks[place].within:
                links = self.blocks[place].words if _is_links(self.blocks[place]) else 0
                longest[element] = max(longest.get(element, 0), links)
        prose = self._words_in(range(len(self.blocks)))
        return {element for element, words in longest.items() if words >= _SHORTEST_LINK and not prose[element]}

    def _words_in(self, places: Iterable[int]) -> dict:
        """How many words of running text each element around the blocks at `places` has, outer elements first."""
        words: dict = {}
        for place in places:
            for element in self.blocks[place].within:
                words[element] = words.get(element, 0) + self._prose[place]
        return words


def _signs_page(block: Block) -> bool:
    """Whether a sentence is a line of copyright: it signs the page."""
    return block.words <= _LONGEST_COPYRIGHT and bool(_COPYRIGHT.search(block.text))


def _kind(element) -> tuple[str, str]:
    return element.tag, names_of(element)


def _innermost(element: html.HtmlElement, words: dict) -> html.HtmlElement:
    """The least element within `element` that holds most of its running text; other articles stand beside it."""
    inner = [other for other in words if other.getparent() is element]
    while inner and words[most := max(inner, key=words.get)] >= _MOST_OF_TEXT * words[element]:
        if most.tag == "p":
            break
        element, inner = most, [other for other in words if other.getparent() is most]
    return element


def _is_links(block: Block) -> bool:
    return block.linked >= _LINKED * block.words


def _is_title(text: str, title: str) -> bool:
    """Whether a line is the declared title, or that up to a separator: `عنوان الخبر` of `عنوان الخبر - بوابة الوسط`."""
    text = _SPACES.sub(" ", text.replace("\n", " "))
    if len(text.split()) < _SHORTEST_TITLE or not title.startswith(text):
        return False
    return not title[len(text) :] or bool(_SEPARATOR.match(title, len(text)))


def _ends_title(text: str, title: str) -> bool:
    """Whether a line is the declared title but for a name of few words before it."""
    before, _, _ = title.partition(_SPACES.sub(" ", text.replace("\n", " ")))
    is_name = 0 < len(before.split()) <= _LONGEST_SITE and bool(_SEPARATED.search(before))
    return is_name and _is_title(text, title[len(before) :])


def _is_head(element) -> bool:
    """Whether an element holds the head of an article alone: its headline and standfirst."""
    return element.tag in ("header", "hgroup") or bool(_HEAD.search(names_of(element)))


def _is_furniture(element) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    return (
        element.tag in FURNITURE_TAGS
        or element.get("role", "") in FURNITURE_ROLES
        or bool(FURNITURE_ZONE.search(names_of(element)))
    )


def _holds_text(element) -> bool:
    return element.get("itemprop") == "articleBody" or bool(TEXT_ZONE.search(names_of(element)))
