"""The stories of the record: which articles tell one story, found by the fingerprints that each leaves."""

from django.db.models import Count

from archive.models import Article, Fingerprint, Story

from .stories import MOST_CANDIDATES, Telling, is_same_story, min_shared, read_telling


def telling_of(article: Article) -> Telling:
    return read_telling(article.title, article.body, article.published)


def find_tellings(telling: Telling, besides: Article | None = None) -> list[Article]:
    """Return the articles that tell the story of `telling`, in the order of their accession."""
    found = Fingerprint.objects.filter(value__in=telling.sketch)
    if besides:
        found = found.exclude(article=besides)
    counted = found.values("article").annotate(shared=Count("pk")).filter(shared__gte=min_shared(telling))
    keys = [row["article"] for row in counted.order_by("-shared", "article")[:MOST_CANDIDATES]]
    articles = Article.objects.filter(pk__in=keys).order_by("number")
    return [article for article in articles if is_same_story(telling_of(article), telling)]


def join_story(article: Article) -> bool:
    """Give an article the story that others tell too, and leave its fingerprints. Call inside a transaction.

    An article that has a story keeps it. Return whether others became one story by it that were not before.
    """
    telling = telling_of(article)
    Fingerprint.objects.filter(article=article).delete()
    Fingerprint.objects.bulk_create(Fingerprint(article=article, value=value) for value in telling.sketch)
    others = find_tellings(telling, besides=article)
    if not others:
        return False
    stories = sorted({other.story_id for other in (article, *others) if other.story_id})
    story = stories[0] if stories else Story.objects.create().pk
    article.story_id = story
    # Not by save(): nothing that the search index holds has changed.
    Article.objects.filter(pk__in=[article.pk, *(other.pk for other in others)]).update(story=story)
    Article.objects.filter(story__in=stories[1:]).update(story=story)
    Story.objects.filter(pk__in=stories[1:]).delete()
    return len({other.story_id or -other.pk for other in others}) > 1


def first_telling(article: Article) -> Article:
    """Return the earliest article of the story: the article itself where it is alone or the first."""
    if article.story_id is None:
        return article
    return Article.objects.filter(story=article.story_id).order_by("number").first()
