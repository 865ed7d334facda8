"""Citations to read and to copy: APA and Chicago, in Arabic and in English.

Sources: Publication Manual of the American Psychological Association, 7th ed., 10.1 (newspaper articles, and works
found in an archive); The Chicago Manual of Style, 17th ed., 14.191-14.200 (unsigned articles stand under the name of
the newspaper). The Arabic forms keep their order, with Arabic punctuation and «د.ت.» for an unknown date.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import override

from archive.models import Article
from archive.partialdate import PartialDate
from archive.presentation.dates import MONTHS
from archive.presentation.scripts import language_of

from .citation import ARCHIVE, Citation, cite_article

LANGUAGES = ("ar", "en")
LABELS = {"apa": "APA", "chicago": "Chicago"}
_ENDS = tuple(".!?؟…")


class Part(NamedTuple):
    """A field and what stands around it; the part is left out where the field is empty."""

    before: str
    field: str
    after: str


class Style(NamedTuple):
    """`dates`: precision → how the date is written. `unsigned`: the order where no author is known."""

    signed: tuple[Part, ...]
    unsigned: tuple[Part, ...]
    dates: dict[str, str]


class Reference(NamedTuple):
    """`html` is `text` with every field kept in its own direction."""

    label: str
    language: str
    text: str
    html: SafeString


def _parts(*rows: tuple[str, str, str]) -> tuple[Part, ...]:
    return tuple(Part(*row) for row in rows)


_APA_HELD = (("", "archive", " ("), ("", "id", "). "), ("", "address", ""))
_APA_SIGNED = _parts(("", "author", ". "), ("(", "date", "). "), ("", "title", ". "), ("", "outlet", ". "), *_APA_HELD)
_APA_UNSIGNED = _parts(("", "title", ". "), ("(", "date", "). "), ("", "outlet", ". "), *_APA_HELD)

# (style, language) → the order and punctuation of a reference, e.g.
# سالم العالم. (2020، 22 يونيو). السفير يزور الميناء. صحيفة الميناء. سجلّ … (LUDA-000123). https://…
# Salem al-Alem. “The ambassador visits the harbour.” Al-Mina, June 22, 2020. Libya–US …, LUDA-000123. https://….
STYLES = {
    ("apa", "ar"): Style(
        _APA_SIGNED,
        _APA_UNSIGNED,
        {"day": "{year}، {day} {month}", "month": "{year}، {month}", "year": "{year}", "unknown": "د.ت."},
    ),
    ("chicago", "ar"): Style(
        _parts(
            ("", "author", ". "), ("«", "title", "». "), ("", "outlet", "، "), ("", "date", ". "),
            ("", "archive", "، "), ("", "id", ". "), ("", "address", "."),
        ),
        _parts(
            ("", "outlet", ". "), ("«", "title", "». "), ("", "date", ". "),
            ("", "archive", "، "), ("", "id", ". "), ("", "address", "."),
        ),
        {"day": "{day} {month} {year}", "month": "{month} {year}", "year": "{year}", "unknown": "د.ت."},
    ),
    ("apa", "en"): Style(
        _APA_SIGNED,
        _APA_UNSIGNED,
        {"day": "{year}, {month} {day}", "month": "{year}, {month}", "year": "{year}", "unknown": "n.d."},
    ),
    ("chicago", "en"): Style(
        _parts(
            ("", "author", ". "), ("“", "title", ".” "), ("", "outlet", ", "), ("", "date", ". "),
            ("", "archive", ", "), ("", "id", ". "), ("", "address", "."),
        ),
        _parts(
            ("", "outlet", ". "), ("“", "title", ".” "), ("", "date", ". "),
            ("", "archive", ", "), ("", "id", ". "), ("", "address", "."),
        ),
        {"day": "{month} {day}, {year}", "month": "{month} {year}", "year": "{year}", "unknown": "n.d."},
    ),
}  # fmt: skip


def references(article: Article, absolute: Callable[[str], str]) -> list[Reference]:
    """Return every style in every language, Arabic first; `absolute` makes an address whole."""
    found = []
    for language in LANGUAGES:
        with override(language):
            citation = cite_article(article, absolute(article.get_absolute_url()))
            found += [_reference(citation, style, language) for style in LABELS]
    return found


def _reference(citation: Citation, style: str, language: str) -> Reference:
    pieces = list(_pieces(citation, STYLES[style, language]))
    text = "".join(before + value + after for before, _field, value, after in pieces)
    return Reference(LABELS[style], language, text, _isolated(pieces))


def _pieces(citation: Citation, style: Style) -> Iterable[tuple[str, str, str, str]]:
    """Yield (before, field, value, after) of what is known; a value that ends a sentence takes no full stop."""
    values = {
        "author": citation.author,
        "date": _date(citation.published, style.dates),
        "title": f"[{citation.title}]" if citation.is_derived else citation.title,
        "outlet": citation.outlet,
        "archive": str(ARCHIVE),
        "id": citation.id,
        "address": citation.address,
    }
    for before, field, after in style.signed if citation.author else style.unsigned:
        value = values[field]
        if value:
            yield before, field, value, after[1:] if value.endswith(_ENDS) and after.startswith(".") else after


def _date(published: PartialDate | None, forms: dict[str, str]) -> str:
    if published is None:
        return forms["unknown"]
    first = published.first_day
    return forms[published.precision].format(year=first.year, month=MONTHS[first.month - 1], day=first.day)


def _isolated(pieces: Iterable[tuple[str, str, str, str]]) -> SafeString:
    """The pieces for a page: Arabic beside Arabic in an English line would trade places without it."""
    marked = ((before, field, language_of(value), value, after) for before, field, value, after in pieces)
    return format_html_join("", '{}<bdi class="{}" lang="{}">{}</bdi>{}', marked)
