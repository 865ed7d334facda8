"""What a text begun in the search box may become: people, places, bodies, outlets and titles, in either script.

Only what readers may see. Listed names come first, then titles; names that sound like what was typed only
where there is neither.
"""

import logging
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from haystack.exceptions import SearchBackendError

from archive.arabic.directory import Level, Match, NameDirectory
from archive.arabic.fold import fold
from archive.arabic.names import name_words
from archive.models import Article, Official, Organisation, Outlet, Place
from archive.presentation.dates import date_in_words
from archive.presentation.scripts import language_of

from .names import SOUNDS_LIKE, Kept, read_spellings
from .query import build_titles

logger = logging.getLogger(__name__)

MOST = 10
LEAST_TITLES = 3  # places that names leave to titles
SHORTEST = 2  # letters
SHORTEST_IN_TITLES = 3  # letters of the word that is being typed: half of all titles have a word with two
LONGEST = 100  # characters
LOOKED_AT = 40  # names begun so, from which those with the most articles are shown
SEPARATOR = " · "

KINDS = {"official": Official, "place": Place, "organisation": Organisation, "outlet": Outlet}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`label` is in language `lang`; `hint` tells it from others; `url` leads to it; `query` is what to search for."""

    type: str
    label: str
    lang: str
    hint: str
    url: str
    query: str


def find_suggestions(typed: str) -> list[Suggestion]:
    """Return at most MOST suggestions, the best first. A number of queries that does not depend on the data."""
    words = name_words(typed[:LONGEST])
    if len("".join(words)) < SHORTEST:
        return []
    titles = _title_suggestions(words)
    names = _name_suggestions(words, by_sound=not titles)
    return [*names[: MOST - min(len(titles), LEAST_TITLES)], *titles][:MOST]


def _name_suggestions(words: list[str], by_sound: bool) -> list[Suggestion]:
    # A word alone is compared with all others in no time; several take long enough to be looked for only if need be.
    most = LOOKED_AT if len(words) == 1 else MOST
    matches = _directory_kept.current().rank(" ".join(words), most, beginnings=True)
    listed = [match for match in matches if match.level is not Level.SOUND]
    near = [match for match in matches if match.score >= SOUNDS_LIKE and by_sound]
    found = _records(listed or near)
    found.sort(key=lambda pair: (pair[0].level, -pair[1].article_count, -pair[0].score))
    return [_name_suggestion(match, record) for match, record in found]


def _records(matches: list[Match]) -> list[tuple[Match, Model]]:
    """Each match with its record, counted by its articles."""
    records = {}
    for kind in {match.id[0] for match in matches}:
        slugs = [match.id[1] for match in matches if match.id[0] == kind]
        for record in _shown(kind).filter(slug__in=slugs).with_coverage():
            records[kind, record.slug] = record
    return [(match, records[match.id]) for match in matches if match.id in records]


def _name_suggestion(match: Match, record: Model) -> Suggestion:
    kind = match.id[0]
    is_told = fold(match.spelling) in fold(f"{record.name_ar} {record.name_en}")
    hint = SEPARATOR.join(filter(None, (_kind_in_words(kind, record), "" if is_told else match.spelling)))
    address = f"{reverse('search')}?{urlencode({kind: record.slug})}"
    url = address if kind == "organisation" else record.get_absolute_url()
    return Suggestion(kind, record.name, language_of(record.name), hint, url, record.name)


def _kind_in_words(kind: str, record: Model) -> str:
    if kind == "official":
        if record.role and language_of(record.role) == get_language():
            return record.role
        return SEPARATOR.join((_("مسؤول"), str(record.get_side_display())))
    return {"place": _("مكان"), "organisation": _("جهة"), "outlet": _("مصدر إعلامي")}[kind]


def _title_suggestions(words: list[str]) -> list[Suggestion]:
    if len(words[-1]) < SHORTEST_IN_TITLES:
        return []
    try:
        matches = build_titles(words)[:MOST]
    except SearchBackendError:
        # Names do without the index; that it is closed is said by the page of results.
        logger.exception("no titles suggested")
        return []
    articles = Article.objects.published().select_related("outlet").in_bulk([match.pk for match in matches])
    return [_title_suggestion(articles[match.pk]) for match in matches if match.pk in articles]


def _title_suggestion(article: Article) -> Suggestion:
    outlet = article.outlet.name if article.outlet else ""
    when = date_in_words(article.published) if article.published else ""
    hint = SEPARATOR.join(filter(None, (_("مقال"), outlet, when)))
    return Suggestion(
        "article", article.title, language_of(article.title), hint, article.get_absolute_url(), article.title
    )


def _shown(kind: str) -> QuerySet:
    model = KINDS[kind]
    return model.objects.shown() if model is Official else model.objects.all()


def _read_rows() -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    return [((kind, slug), spellings) for kind in KINDS for slug, spellings in read_spellings(_shown(kind))]


_directory_kept = Kept(_read_rows, NameDirectory)
