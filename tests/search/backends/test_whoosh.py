"""The engine behind Haystack's interface."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from haystack import connections
from haystack.backends import SQ
from haystack.exceptions import SearchBackendError
from haystack.query import SearchQuerySet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import Article, Status
from archive.partialdate import PartialDate
from search.backends.whoosh import WhooshSearchBackend
from tests.records import make_article, make_official, mention

pytestmark = pytest.mark.django_db


def found(condition: SQ) -> list[str]:
    results = SearchQuerySet().models(Article).filter(condition).order_by("-published")
    return sorted(Article.objects.get(pk=result.pk).title for result in results)


def test_a_backend_without_a_folder_does_not_start():
    with pytest.raises(ImproperlyConfigured, match="PATH"):
        WhooshSearchBackend("default")


def test_searching_before_anything_was_indexed_finds_nothing():
    assert SearchQuerySet().facet("official").facet_counts() == {"fields": {"official": []}}
    assert len(SearchQuerySet()) == 0


def test_totals_pages_and_sorting_are_exact(reindex):
    for day in (3, None, 1, 2):
        make_article(title=f"يوم {day}", published=PartialDate(f"2020-01-0{day}") if day else None)
    reindex()
    newest = SearchQuerySet().models(Article).order_by("-published")
    oldest = SearchQuerySet().models(Article).order_by("published")
    assert [Article.objects.get(pk=r.pk).title for r in newest] == ["يوم 3", "يوم 2", "يوم 1", "يوم None"]
    assert [Article.objects.get(pk=r.pk).title for r in oldest] == ["يوم 1", "يوم 2", "يوم 3", "يوم None"]
    assert [r.pk for r in newest[1:3]] == [r.pk for r in newest][1:3]
    assert len(newest) == 4
    assert newest[10:20] == []


def test_an_order_that_it_does_not_know_is_an_error():
    with pytest.raises(SearchBackendError, match="title"):
        len(SearchQuerySet().order_by("title"))


def test_a_condition_that_it_does_not_know_is_an_error(reindex):
    reindex()
    with pytest.raises(SearchBackendError, match="official__gte"):
        len(SearchQuerySet().filter(official__gte="a"))


def test_one_letter_is_a_query_like_any_other(reindex):
    make_article(title="ب", body="حرف")
    reindex()
    assert found(SQ(text="ب")) == ["ب"]


def test_facet_values_are_whole_slugs_and_counted_once_a_document(reindex):
    official, other = make_official(), make_official("سالم بن عمران", "Salem Ben Omran")
    for title in ("أول", "ثانٍ"):
        article = make_article(title=title, body="الفيتوري ثم الفيتوري وسالم")
        mention(article, official, "الفيتوري")
    mention(article, other, "سالم")
    reindex()
    counts = SearchQuerySet().models(Article).facet("official").facet_counts()["fields"]["official"]
    assert counts == [("omar-al-fituri", 2), ("salem-ben-omran", 1)]


def test_filters_do_not_change_the_score(reindex):
    article = make_article(body="الفيتوري")
    mention(article, make_official(), "الفيتوري")
    reindex()
    words = SearchQuerySet().models(Article).filter(text="الفيتوري")
    (alone,), (narrowed,) = words[:1], words.filter(official__exact="omar-al-fituri")[:1]
    assert alone.score == narrowed.score > 0


@pytest.fixture
def letters(reindex):
    """Articles whose bodies are the subsets of three words."""
    for number in range(8):
        words = [word for place, word in enumerate(("alpha", "beta", "gamma")) if number >> place & 1]
        make_article(title=str(number), body=" ".join(words) or "none")
    reindex()


LEAVES = st.sampled_from(["alpha", "beta", "gamma"]).map(lambda word: (SQ(folded=word), lambda words: word in words))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map(lambda a: (~a[0], lambda words: not a[1](words))),
        st.tuples(inner, inner).map(lambda ab: (ab[0][0] & ab[1][0], lambda w: ab[0][1](w) and ab[1][1](w))),
        st.tuples(inner, inner).map(lambda ab: (ab[0][0] | ab[1][0], lambda w: ab[0][1](w) or ab[1][1](w))),
    ),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(tree=TREES)
def test_any_tree_of_conditions_finds_what_logic_says(letters, tree):
    condition, holds = tree
    expected = [str(n) for n in range(8) if holds([w for i, w in enumerate(("alpha", "beta", "gamma")) if n >> i & 1])]
    assert found(condition) == expected


def test_taking_out_what_the_index_never_held_writes_nothing(reindex):
    article = make_article()
    reindex()
    backend = connections["default"].get_backend()
    before = backend.generations.open_current().latest_generation()
    backend.remove_all([f"archive.official.{pk}" for pk in range(100_000, 100_100)])
    assert backend.generations.open_current().latest_generation() == before
    backend.remove_all([f"archive.article.{article.pk}", "archive.official.100000"])
    assert len(SearchQuerySet().models(Article)) == 0


def test_haystacks_own_commands_work(reindex):
    article = make_article(title="باقٍ")
    gone = make_article(title="زائل")
    call_command("update_index", verbosity=0)
    Article.objects.filter(pk=gone.pk).update(status=Status.DRAFT)
    call_command("update_index", remove=True, verbosity=0)
    assert [int(result.pk) for result in SearchQuerySet().models(Article)] == [article.pk]
    call_command("clear_index", interactive=False, verbosity=0)
    assert len(SearchQuerySet()) == 0


def test_what_changes_during_a_rebuild_is_in_the_new_index(reindex):
    backend = connections["default"].get_backend()
    index = connections["default"].get_unified_index().get_index(Article)
    kept, gone = make_article(title="قبل"), make_article(title="زائل")
    reindex()

    def change(name, count):
        if name == Article._meta.verbose_name_plural:
            Article.objects.filter(pk=kept.pk).update(title="بعد")
            Article.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN)
            backend.update(index, Article.objects.filter(pk=kept.pk))
            backend.remove(gone)

    backend.rebuild(progress=change)
    assert found(SQ(title="بعد")) == ["بعد"]
    assert found(SQ(title="زائل")) == found(SQ(title="قبل")) == []


def test_a_failing_write_raises_and_leaves_the_index_as_it_was(reindex, monkeypatch):
    make_article(title="أول")
    reindex()
    backend = connections["default"].get_backend()
    index = connections["default"].get_unified_index().get_index(Article)

    def broken(record):
        raise ValueError("cannot be prepared")

    monkeypatch.setattr(index, "values_of", broken)
    with pytest.raises(ValueError, match="cannot be prepared"):
        backend.update(index, Article.objects.all())
    assert len(SearchQuerySet().models(Article)) == 1
