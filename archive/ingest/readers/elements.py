"""What a block or an element of a page is by its words, links and names: a title, furniture, the holder of the text."""

import re

from lxml import html

from .blocks import Block, names_of
from .zones import FOOT_ZONE, FURNITURE_ROLES, FURNITURE_TAGS, FURNITURE_ZONE, TEXT_ZONE

_LINKED = 0.8
_LONGEST_COPYRIGHT = 30
_MOST_OF_TEXT = 0.7
_COPYRIGHT = re.compile(r"©|جميع الحقوق محفوظة|(?i:all rights reserved)")
_HEAD = re.compile(r"\b(?:header|heading|head|title|headline|hero)\b")
_SEPARATOR = re.compile(r"\s*[-–—|:»«~/\\•·]")
_SEPARATED = re.compile(r"(?:\s[-–—:~/•·]+|[|»])\s*$")
_SECTION, _LONGEST_SECTION = re.compile(r"\b(?:category|categories|cat links|section name)\b"), 6
_LOGO = re.compile(r"\b(?:logo|site title|site name|brand|masthead)\b")
_COMMENTS = re.compile(r"\W*(?:\d+|هناك) (?:تعليقات|تعليقا?|تعليقان|comments?)\b.{0,60}", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_SHORTEST_TITLE, _LONGEST_SITE, _LONGEST_GLUED = 3, 6, 4


def signs_page(block: Block) -> bool:
    """Whether a sentence is a line of copyright: it signs the page."""
    return block.words <= _LONGEST_COPYRIGHT and bool(_COPYRIGHT.search(block.text))


def kind_of(element) -> tuple[str, str]:
    return element.tag, names_of(element)


def innermost(element: html.HtmlElement, words: dict) -> html.HtmlElement:
    """The least element within `element` that holds most of its running text; other articles stand beside it."""
    inner = [other for other in words if other.getparent() is element]
    while inner and words[most := max(inner, key=words.get)] >= _MOST_OF_TEXT * words[element]:
        if most.tag == "p":
            break
        element, inner = most, [other for other in words if other.getparent() is most]
    return element


def is_links(block: Block) -> bool:
    return block.linked >= _LINKED * block.words


def counts_comments(block: Block) -> bool:
    """Whether a line heads the comments of readers by their number: `3 تعليقات`."""
    return bool(block.heading and _COMMENTS.fullmatch(block.text))


def is_logo(block: Block) -> bool:
    """Whether a line is the name of the site, a link at the head of its pages."""
    is_named = any(_LOGO.search(names_of(element)) for element in block.within[-2:])
    return is_named and is_links(block) and block.words <= _LONGEST_SITE


def is_section(block: Block) -> bool:
    """Whether a line names the section of an article: `في` and, as a link, `سياسي`."""
    named = bool(_SECTION.search(names_of(block.within[-1])))
    return named and block.linked > 0 and block.words <= _LONGEST_SECTION


def is_title(text: str, title: str) -> bool:
    """Whether a line is the declared title, or that up to a separator: `عنوان الخبر` of `عنوان الخبر - بوابة الوسط`."""
    text = _SPACES.sub(" ", text.replace("\n", " "))
    if len(text.split()) < _SHORTEST_TITLE or not title.startswith(text):
        return False
    return not title[len(text) :] or bool(_SEPARATOR.match(title, len(text)))


def ends_title(text: str, title: str) -> bool:
    """Whether a line is the declared title but for a name of few words before it."""
    before, _, _ = title.partition(_SPACES.sub(" ", text.replace("\n", " ")))
    is_name = 0 < len(before.split()) <= _LONGEST_SITE and bool(_SEPARATED.search(before))
    return is_name and is_title(text, title[len(before) :])


def begins_title(text: str, title: str) -> bool:
    """Whether a line is the declared title but for a name of few words behind it, glued without a sign.

    `عنوان الخبر` of `عنوان الخبر وكالة الأفق للأنباء`.
    """
    text = _SPACES.sub(" ", text.replace("\n", " "))
    behind = title.removeprefix(f"{text} ")
    return len(text.split()) > _SHORTEST_TITLE and behind != title and len(behind.split()) <= _LONGEST_GLUED


def is_head(element) -> bool:
    """Whether an element holds the head of an article alone: its headline and standfirst."""
    return element.tag in ("header", "hgroup") or bool(_HEAD.search(names_of(element)))


def is_furniture(element) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    return (
        element.tag in FURNITURE_TAGS
        or element.get("role", "") in FURNITURE_ROLES
        or bool(FURNITURE_ZONE.search(names_of(element)))
    )


def is_foot(element) -> bool:
    return element.tag == "footer" or bool(FOOT_ZONE.search(names_of(element)))


def holds_text(element) -> bool:
    return element.get("itemprop") == "articleBody" or bool(TEXT_ZONE.search(names_of(element)))
