"""More like an article: what shares its telling words and its people.

Telling are the words that stand often here and in few other articles (tf–idf; Robertson, "Understanding
inverse document frequency", 2004), those of the title before others. Together they stand in a limited
number of documents, so that the search takes no longer in a large archive than in a small one.
"""

import logging
import math
from collections import Counter

from archive.models import Article, Official

from .analysis.analyzer import STEMMED
from .backends.generations import IndexOutdated
from .query import build_similar
from .vocabulary import count_documents_each

logger = logging.getLogger(__name__)

MOST = 5
MOST_WORDS = 20
MOST_POSTINGS = 2500  # documents that the words stand in, each counted as often as it holds one
LONGEST_READ = 20_000  # characters of a body
TITLE_WEIGHT = 3  # a word of the title counts as so many
LOOKED_AT = 20  # matches, from which stories told twice are left out
LEAST_SHARE = 0.12  # of the score that the article itself has: below it, what is shared is chance


def find_similar(article: Article) -> list[Article]:
    """Return at most MOST published articles, the nearest first, never itself; other stories before its own.

    Costs two queries. Empty where the index waits for `rebuild_index`.
    """
    try:
        words = telling_words(article)
        matches = list(build_similar(words, _telling_people(article))[:LOOKED_AT]) if words else []
    except IndexOutdated:
        logger.exception("nothing similar is shown")
        return []
    least = max((match.score for match in matches), default=0) * LEAST_SHARE
    near = [match.pk for match in matches if match.pk != article.pk and match.score >= least]
    return _one_a_story(article, near)


def telling_words(article: Article) -> list[str]:
    """The words that tell an article from others, the most telling first. Raises IndexOutdated."""
    counts, spelt = Counter(), {}
    for text, weight in ((article.title, TITLE_WEIGHT), (article.body[:LONGEST_READ], 1)):
        for token in STEMMED.tokens(text):
            counts[token.term] += weight
            spelt.setdefault(token.term, text[token.start : token.end])
    documents, frequencies = count_documents_each("text", counts)
    weights = {
        stem: count * math.log(documents / frequencies[stem])
        for stem, count in counts.items()
        if 1 < frequencies[stem] < documents
    }
    chosen, postings = [], 0
    for stem in sorted(weights, key=weights.get, reverse=True):
        postings += frequencies[stem]
        if len(chosen) == MOST_WORDS or postings > MOST_POSTINGS:
            break
        chosen.append(spelt[stem])
    return chosen


def _telling_people(article: Article) -> dict[str, float]:
    """Slug → what sharing this person is worth: less for those whom every article names."""
    slugs = Official.objects.shown().filter(mentions__article=article).values_list("slug", flat=True).distinct()
    documents, frequencies = count_documents_each("official", slugs)
    return {slug: math.log(documents / frequency) for slug, frequency in frequencies.items() if frequency}


def _one_a_story(article: Article, keys: list[int]) -> list[Article]:
    rows = Article.objects.published().select_related("outlet").defer("body").in_bulk(keys)
    found = [rows[key] for key in keys if key in rows]
    told, others, again = {article.story_id}, [], []
    for row in found:
        is_told = row.story_id is not None and row.story_id in told
        (again if is_told else others).append(row)
        told.add(row.story_id)
    return [*others, *again][:MOST]
