"""Matches in the order readers see: the engine's, with the best of them put in order by finer evidence.

The same for a page, a command and an export, so that they agree on every row.
"""

from functools import lru_cache

from haystack import connections
from haystack.query import SearchQuerySet

from archive.models import Article, Mention

from . import syntax
from .analysis.stem import stem
from .request import SearchRequest
from .rescore import DEPTH, Candidate, document_words, rescore
from .search_indexes import PARAGRAPH

# Texts whose words are kept from one search to the next: some 6 KB each.
_words_of = lru_cache(maxsize=4096)(document_words)


def ranked(request: SearchRequest, found: SearchQuerySet, start: int = 0, end: int | None = None) -> list:
    """Return the matches `start`..`end` of `found` (all without `end`) in the order that readers see.

    Where relevance orders articles, the best `DEPTH` are rescored; what lies deeper keeps the engine's order.
    """
    words = _plain_words(request)
    if not words or start >= DEPTH:
        return list(found[start:end])
    matches = list(found[0 : None if end is None else max(end, DEPTH)])
    return (_rescored(words, matches[:DEPTH]) + matches[DEPTH:])[start:end]


def _plain_words(request: SearchRequest) -> str:
    """What is asked of the text as words or phrases; empty where relevance to it is not the order."""
    if request.type != "article" or request.sort != "relevance" or request.exact:
        return ""
    options = (option for clause in request.parsed.wanted for option in clause.options)
    return " ".join(option.text for option in options if isinstance(option, syntax.Word | syntax.Phrase))


def _rescored(words: str, matches: list) -> list:
    if not matches:
        return []
    rows = Article.objects.filter(pk__in=[match.pk for match in matches]).values_list("pk", "title", "body")
    texts = {pk: _words_of(f"{title}{PARAGRAPH}{body}") for pk, title, body in rows}
    names = _names_beside(words, texts)
    candidates = [Candidate(match.pk, texts.get(match.pk, ""), names.get(match.pk, "")) for match in matches]
    by_pk = {match.pk: match for match in matches}
    best_first = []
    for pk, score in rescore(words, candidates, connections["default"].get_backend().statistics()):
        by_pk[pk].score = score
        best_first.append(by_pk[pk])
    return best_first


def _names_beside(words: str, texts: dict[int, str]) -> dict[int, str]:
    """The spellings of the people in texts that lack a word of the query: they were found by a name."""
    asked = {stem(word) for word in document_words(words).split()}
    lacking = [pk for pk, text in texts.items() if not asked <= {stem(word) for word in text.split()}]
    spellings: dict[int, set[str]] = {}
    columns = ("official__name_ar", "official__name_en", "official__names__text")
    named = Mention.objects.filter(article__in=lacking, official__is_proposed=False)
    for pk, *forms in named.values_list("article", *columns).distinct().order_by():
        spellings.setdefault(pk, set()).update(form for form in forms if form)
    return {pk: document_words(" ".join(sorted(forms))) for pk, forms in spellings.items()}
