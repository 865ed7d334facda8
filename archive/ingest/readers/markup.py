"""The blocks of a page → the text of its article: without menus, sidebars, cards and lists of other articles.

What is left is read by the rules of a page's text (`archive.ingest.page`), which know headlines, dates, bylines and
furniture in words. Markup adds what words cannot tell: which lines are nothing but links, which stand in a sidebar,
and which element holds the article.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import html

from .blocks import Block, read_blocks
from .elements import (
    begins_title,
    counts_comments,
    ends_title,
    holds_text,
    innermost,
    is_foot,
    is_furniture,
    is_head,
    is_links,
    is_logo,
    is_section,
    is_title,
    kind_of,
    signs_page,
)
from .zones import HEADINGS, TEXT_TAGS

# Where no headline is found: a part of the page with more of its running text is no furniture, whatever its name,
# and the element that holds the article has at least so much of the text outside of furniture.
_MOST_OF_FURNITURE, _LEAST_OF_TEXT = 0.5, 0.4
# So many paragraphs may stand between a headline and the element named after the text: a standfirst, a caption.
_NEAR = 3
# A card that announces another article has at most so many words of it.
_LARGEST_CARD = 80
_SHORTEST_LINK = 4  # words of a headline; links of fewer are those of sections


@dataclass(frozen=True, slots=True)
class PageText:
    """What is left of a page. `text`: one paragraph a block, blank lines between them; empty where nothing is left.

    `headline`: the declared title as the page shows it, which is without the outlet's name; empty where it does not.
    `logo`: the name of the site at the head of the page.
    `inner`: short lines that the markup puts into the text: subheadings, points of lists, cells of tables.
    """

    text: str
    headline: str
    logo: str
    inner: tuple[str, ...]


def page_text(tree: html.HtmlElement, title: str = "") -> PageText:
    """Return the text of a page. `title` is what its metadata call the article: where that stands, the article is."""
    page = _Page(tree, title)
    return PageText(
        text="\n\n".join(block.text for place, block in enumerate(page.blocks) if page.keeps(place)),
        headline=page.blocks[page.titled].text if page.titled >= 0 else "",
        logo=next((block.text for block in page.blocks if is_logo(block)), ""),
        inner=tuple(page.inner_lines()),
    )


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
        if is_links(block):
            return block.is_signed
        if is_section(block):
            return False
        return not self._prose[place] or self._in_article(place) or signs_page(block)

    def inner_lines(self) -> list[str]:
        """The lines beside paragraphs, up to the end of the last or of the element that holds nothing but the text."""
        texts = [place for place, words in enumerate(self._prose) if words and self._in_article(place)]
        if self._headline < 0 or not texts:
            return []
        last = texts[-1]
        if self._article is not None and holds_text(self._article):
            last = max(last, *(place for place, block in enumerate(self.blocks) if self._article in block.within))
        return [
            line
            for place in range(max(texts[0], self._headline), last + 1)
            if not self._prose[place] and self.keeps(place) and self._is_inner(place, texts[-1])
            for line in self.blocks[place].text.split("\n")
            if line
        ]

    def _is_inner(self, place: int, last: int) -> bool:
        """Whether a line is set as lines of a text are; below the last paragraph, as points of a list are."""
        block = self.blocks[place]
        tag = block.within[-1].tag
        return tag in TEXT_TAGS and not block.is_signed and (place < last or tag in ("li", "td"))

    def _in_article(self, place: int) -> bool:
        return self._article is None or self._article in self.blocks[place].within or self._headline < place < self._end

    def _find_title(self, title: str) -> int:
        """The place of the declared title, -1 where the page does not show it. A heading goes before other lines.

        A title that begins with a name (`جريدة الأفق | عنوان الخبر`) is looked for where no line begins it.
        """
        for is_shown in (is_title, ends_title, begins_title):
            shown = [
                place
                for place, block in enumerate(self.blocks)
                if (block.heading or not is_links(block)) and is_shown(block.text, title)
            ]
            if shown:
                return next((place for place in shown if self.blocks[place].heading), shown[0])
        return -1

    def _find_heading(self) -> int:
        firsts = (place for place, block in enumerate(self.blocks) if block.heading == "h1" and not is_links(block))
        return next(firsts, -1)

    def _find_furniture(self) -> set:
        most = _MOST_OF_FURNITURE * sum(self._prose)
        words = self._words_in(range(len(self.blocks)))
        around = set(self.blocks[self._headline].within) if self._headline >= 0 else set()
        named = {element for element in words if is_furniture(element) and element not in around}
        named |= {block.within[-1].getparent() for block in self.blocks if counts_comments(block)} - around
        furniture = {element for element in named if around or words[element] <= most}
        return furniture - self._around_text(words, furniture)

    def _around_text(self, words: dict, furniture: set) -> set:
        """What is named after the text and holds much of it, with what is around it: `entry-content no-share`."""
        free = [element for element in words if holds_text(element) and furniture.isdisjoint(element.iterancestors())]
        largest = max(free or filter(holds_text, words), key=words.get, default=None)
        if largest is None:
            return set()
        around = {largest, *largest.iterancestors()}
        beside = furniture - around
        rest = sum(
            count for count, block in zip(self._prose, self.blocks, strict=True) if beside.isdisjoint(block.within)
        )
        return around if words[largest] >= max(1, _LEAST_OF_TEXT * rest) else set()

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
            named = [element for element in words if holds_text(element)]
            most = max(named[::-1], key=words.get, default=None)
            return most if most is not None and words[most] >= _LEAST_OF_TEXT * sum(words.values()) else None
        for place in texts[:_NEAR]:
            named = [element for element in self.blocks[place].within if holds_text(element)]
            if named:
                return max(named[::-1], key=words.get)
        around = reversed(self.blocks[self._headline].within)
        nearest = next((element for element in around if element in words and not is_head(element)), None)
        return nearest if nearest is None else innermost(nearest, words)

    def _find_end(self) -> int:
        """The place after the running text that directly follows the article's element: its paragraphs beside it.

        Elements of the article's own kind beside it hold more of it.
        """
        places = [place for place, block in enumerate(self.blocks) if self._article in block.within]
        end = places[-1] + 1 if places and self._headline >= 0 else 0
        while 0 < end < len(self.blocks) and (self._goes_on(end) or self._is_beside(self.blocks[end])):
            end += 1
        return end

    def _goes_on(self, place: int) -> bool:
        block = self.blocks[place]
        return self._prose[place] > 0 and not block.heading and not any(map(is_foot, block.within))

    def _is_beside(self, block: Block) -> bool:
        kind, around = kind_of(self._article), self._article.getparent()
        return any(element.getparent() is around and kind_of(element) == kind for element in block.within)

    def _find_cards(self) -> set:
        """Elements that announce another article: a heading that is a link, with a few words of it.

        A link of some words without a heading announces one where another such element stands beside it.
        """
        words = self._words_in(range(len(self.blocks)))
        cards, teasers = set(), {}
        for block in self.blocks:
            if not is_links(block):
                continue
            around = [element for element in block.within if element.tag not in HEADINGS and element.tag != "a"]
            if block.heading and self._is_card(around[-1], words):
                cards.add(around[-1])
            elif block.words >= _SHORTEST_LINK:
                holder = next((element for element in reversed(around) if words[element]), None)
                if holder is not None and self._is_card(holder, words):
                    teasers.setdefault((holder.getparent(), *kind_of(holder)), set()).add(holder)
        rows = [holders for holders in teasers.values() if len(holders) > 1]
        return cards.union(self._find_boxes(), *rows)

    def _is_card(self, element: html.HtmlElement, words: dict) -> bool:
        kept = set(self.blocks[self._headline].within) if self._headline >= 0 else set()
        is_all = 0 < sum(self._prose) == words[element]  # a short article below the site's name
        return element not in kept and element is not self._article and words[element] <= _LARGEST_CARD and not is_all

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
                links = self.blocks[place].words if is_links(self.blocks[place]) else 0
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
