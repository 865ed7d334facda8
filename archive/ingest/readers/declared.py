"""What a page's metadata declares: JSON-LD, Open Graph, microdata, `<meta>`, `<title>`, `<time>`.

Nothing is invented: a date of change, of building or of capturing the page is no date of publication, an account
name is no writer, and the address of the front page is no address of an article.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from archive.arabic.dates import find_dates

from ..facts import Declared
from .blocks import parse_page, read_blocks

# schema.org types in the order in which they are believed; a `WebPage` is last: its date is that of its article.
ARTICLE_TYPES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "Article", "BlogPosting", "SocialMediaPosting", "Report", "WebPage",
)  # fmt: skip
# attribute, value: where `<meta>` tags hold the date of publication, best first.
DATE_METAS = (
    ("property", "article:published_time"), ("property", "og:article:published_time"), ("itemprop", "datePublished"),
    ("name", "article:published_time"), ("name", "datePublished"), ("name", "publish-date"), ("name", "publishdate"),
    ("name", "publish_date"), ("name", "pubdate"), ("name", "published"), ("name", "dc.date.issued"),
    ("name", "dcterms.issued"), ("name", "citation_publication_date"), ("name", "sailthru.date"),
    ("name", "parsely-pub-date"), ("property", "og:pubdate"),
)  # fmt: skip
TITLE_METAS = (("property", "og:title"), ("name", "og:title"), ("name", "twitter:title"), ("itemprop", "headline"))
BYLINE_METAS = (("name", "author"), ("property", "article:author"), ("itemprop", "author"), ("name", "parsely-author"))
OUTLET_METAS = (("property", "og:site_name"), ("name", "og:site_name"), ("name", "application-name"))
# Names of accounts, which sign what writers wrote. Example: "author": "admin"
ACCOUNTS = frozenset(
    "admin administrator editor webmaster root user author test super superadmin newsroom news desk web مدير "
    "المدير محرر المحرر التحرير".split()
) | {"super user"}
# Dates that programs write where they know none: the epochs of Unix, .NET and PHP.
NO_DATES = ("1970-01-01", "0001-01-01", "0000-00-00", "-0001-11-30", "1900-01-01", "1899-12-30")
_SEPARATORS = re.compile(r"\s+[-–—|:»«~/\\•·]+\s+|\s*[|»]\s*")
_PUBLISHED = re.compile(r"publish|pubdate|entry.?date|post.?date|date.?created")
_CHANGED = re.compile(r"updat|modif|edit")
_SPACES = re.compile(r"\s+")
_MARKED_UP = re.compile(r"</?(?:p|br|div|li)\b[^<>]*>", re.IGNORECASE)
_EDGES = " -–—|:»«~/\\•·"
LONGEST_URL = 1000
_SHORTEST_CUT = 40


def read_declared(tree: HtmlElement) -> tuple[Declared, str]:
    """Return what the metadata of a page declares, and the address that it calls its own."""
    article = _Article(_json_ld(tree))
    outlet = article.publisher or _meta(tree, OUTLET_METAS)
    declared = Declared(
        title=_title(tree, article, outlet),
        published=next(filter(_is_date, (article.published, *_metas(tree, DATE_METAS), *_times(tree))), ""),
        byline=next((name for name in (article.author, *_metas(tree, BYLINE_METAS)) if _is_writer(name, outlet)), ""),
        outlet=outlet,
    )
    page_title = _clean(tree.findtext(".//title"))
    return replace(declared, site=_site(page_title, declared.title)), _own_url(tree)


def part_site(declared: Declared, headline: str) -> Declared:
    """Return what is declared with the title as the page shows it, `headline`, and what was glued to that apart.

    `KUNA : عنوان الخبر - سياسة - 13/09/2012` → site `KUNA`, and the date where no other is declared.
    """
    if not headline:
        return declared
    dates = [piece for piece in _glued(declared.title, headline) if _is_day(piece)]
    return replace(
        declared,
        title=headline,
        published=declared.published or next(iter(dates), ""),
        site=_site(declared.title, headline) or declared.site,
    )


def _site(whole: str, title: str) -> str:
    """What is glued to a title on its left or else, farthest from it, on its right; dates are not."""
    return next((piece for piece in _glued(whole, title) if not _is_day(piece)), "")


def _glued(whole: str, title: str) -> list[str]:
    before, found, behind = whole.partition(title) if title else ("", "", "")
    pieces = (*_SEPARATORS.split(before), *_SEPARATORS.split(behind)[::-1]) if found else ()
    return [bare for piece in pieces if (bare := piece.strip(_EDGES))]


def _is_day(piece: str) -> bool:
    return any(found.date.precision == "day" for found in find_dates(piece))


def article_body(tree: HtmlElement) -> str:
    """Return the text of the article that JSON-LD holds: all there is in pages which a script fills."""
    body = _Article(_json_ld(tree)).node.get("articleBody")
    text = html.unescape(body) if isinstance(body, str) else ""
    inner = parse_page(text) if _MARKED_UP.search(text) else None
    return text if inner is None else "\n\n".join(block.text for block in read_blocks(inner))


def clean_url(url: str) -> str:
    """Return an absolute web address; empty for what is none or is longer than the record keeps."""
    url = url.strip()
    is_address = url.lower().startswith(("http://", "https://")) and not _SPACES.search(url)
    return url if is_address and len(url) <= LONGEST_URL else ""


class _Article:
    """The article among the nodes of JSON-LD; names that it only points at are looked up by their `@id`."""

    def __init__(self, nodes: list[dict]):
        self._by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        ranked = [(_rank(node), place, node) for place, node in enumerate(nodes) if _rank(node) < len(ARTICLE_TYPES)]
        self.node: dict = min(ranked, key=lambda item: item[:2])[2] if ranked else {}
        self.headline = _clean(self.node.get("headline"))
        self.published = _clean(self.node.get("datePublished"))
        self.publisher = self._name(self.node.get("publisher"))
        self.author = self._name(self.node.get("author"), people=True)

    def _name(self, value, people: bool = False) -> str:
        if isinstance(value, list):
            return "، ".join(dict.fromkeys(filter(None, (self._name(one, people) for one in value[:5]))))
        if isinstance(value, dict):
            node = self._by_id.get(value.get("@id"), value) if isinstance(value.get("@id"), str) else value
            if people and "Person" not in _types(node) and _types(node):
                return ""
            return _clean(node.get("name"))
        return _clean(value)


def _json_ld(tree: HtmlElement) -> list[dict]:
    nodes: list[dict] = []
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            nodes.extend(_nodes(json.loads(re.sub(r"^\s*<!--|-->\s*$", "", script.text or ""), strict=False)))
        except (ValueError, RecursionError):
            continue  # half of the web's JSON-LD is written by hand; what is wrong declares nothing
    return nodes


def _nodes(value) -> Iterator[dict]:
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key))


def _types(node: dict) -> list[str]:
    types = node.get("@type") or []
    return [str(one).rsplit("/", 1)[-1] for one in (types if isinstance(types, list) else [types])]


def _rank(node: dict) -> int:
    return min((ARTICLE_TYPES.index(one) for one in _types(node) if one in ARTICLE_TYPES), default=len(ARTICLE_TYPES))


def _metas(tree: HtmlElement, places: tuple) -> Iterator[str]:
    found: dict[tuple[str, str], str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            key = attribute, (element.get(attribute) or "").strip().lower()
            found.setdefault(key, _clean(element.get("content")))
    return (found[key] for place in places if found.get(key := (place[0], place[1].lower())))


def _meta(tree: HtmlElement, places: tuple) -> str:
    return next(_metas(tree, places), "")


def _times(tree: HtmlElement) -> Iterator[str]:
    """Dates of `<time>` and of microdata that are marked as those of publication; one that stands alone needs none."""
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        yield _clean(element.get("datetime") or element.get("content") or element.text_content())
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [element for element in times if _PUBLISHED.search(_names(element))]
    alone = times if len({element.get("datetime") for element in times}) == 1 else []
    for element in marked[:1] or alone[:1]:
        if not (_CHANGED.search(_names(element)) and not _PUBLISHED.search(_names(element))):
            yield _clean(element.get("datetime"))


def _names(element: HtmlElement) -> str:
    own = f"{element.get('class', '')} {element.get('itemprop', '')}"
    return f"{own} {'pubdate' if element.get('pubdate') is not None else ''}".lower()


def _title(tree: HtmlElement, article: _Article, outlet: str) -> str:
    """The headline; whole where the metadata cut it and a heading of the page does not."""
    page_title = _clean(tree.findtext(".//title"))
    declared = [title for title in (article.headline, *_metas(tree, TITLE_METAS), page_title) if title]
    for heading in tree.iter("h1", "h2"):
        text = _clean(heading.text_content())
        if any(_is_cut(title, text) for title in declared):
            return text
    return _without_outlet(declared[0], outlet) if declared else ""


def _is_cut(title: str, whole: str) -> bool:
    """Whether `title` is the beginning of `whole`, as titles are cut for search engines: `التقى السفير الأمر...`.

    Sites that do not escape their titles cut them at a quotation mark: `content="نورلاند: "الانتخابات" أولا"`.
    """
    cut = title.rstrip(".… ")
    if len(title) >= len(whole) or not cut or not whole.startswith(cut):
        return False
    return len(cut) >= _SHORTEST_CUT or whole[len(cut) :].lstrip().startswith(('"', "'"))


def _without_outlet(title: str, outlet: str) -> str:
    pieces = _SEPARATORS.split(title)
    if outlet and len(pieces) > 1 and pieces[-1].strip().casefold() == outlet.casefold():
        return title[: title.rindex(pieces[-1])].rstrip(_EDGES)
    return title


def _own_url(tree: HtmlElement) -> str:
    canonical = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()]
    own = _meta(tree, (("property", "og:url"), ("name", "og:url")))
    for url in (*canonical, own):
        url = clean_url(urljoin(own, url or ""))
        if url and _names_a_page(url):
            return url
    return ""


def _names_a_page(url: str) -> bool:
    """Whether an address has more than a host and a language: sites that declare their front page everywhere do not."""
    parts = urlsplit(url)
    return bool(parts.query) or len(parts.path.strip("/")) > 3


def _is_date(text: str) -> bool:
    return any(letter.isdigit() for letter in text) and not text.startswith(NO_DATES)


def _is_writer(name: str, outlet: str) -> bool:
    folded = name.casefold()
    return bool(name) and folded not in ACCOUNTS and folded != outlet.casefold() and not re.search(r"https?:|@|/", name)


def _clean(value) -> str:
    """A value of metadata as text: entities resolved (they are often written twice), white space made plain."""
    if not isinstance(value, str):
        return ""
    return _SPACES.sub(" ", html.unescape(value)).strip()
