import pytest

from archive.models import Article, Status, Story
from search.similar import MOST, find_similar, telling_words
from tests.records import make_article, make_official, mention

pytestmark = pytest.mark.django_db

COMMON = "قال المتحدث إن الاجتماع كان مهماً."


def write(title: str, body: str, **fields) -> Article:
    return make_article(title=title, body=f"{body} {COMMON}", **fields)


@pytest.fixture
def oil() -> list[Article]:
    """Two articles on an oil pipeline, three on other things, all with one sentence in common."""
    return [
        write("أنبوب السرير", "تسرّب النفط من أنبوب السرير إلى الميناء."),
        write("إصلاح الأنبوب", "أُصلح أنبوب السرير بعد تسرّب النفط."),
        write("مباراة", "فاز الفريق بالكأس."),
        write("معرض", "افتُتح معرض الكتاب."),
        write("مطر", "هطل المطر في الجبل."),
    ]


def similar(article: Article) -> list[str]:
    return [found.title for found in find_similar(article)]


def test_the_nearest_shares_the_telling_words(oil, reindex):
    reindex()
    assert similar(oil[0]) == ["إصلاح الأنبوب"]
    assert similar(oil[1]) == ["أنبوب السرير"]


def test_words_of_every_article_and_of_this_alone_tell_nothing(oil, reindex):
    reindex()
    assert set(telling_words(oil[0])) == {"أنبوب", "السرير", "تسرّب", "النفط"}
    assert similar(oil[2]) == []


def test_shared_people_bring_nearer(oil, reindex):
    official = make_official()
    near, far = (write(title, "أنبوب عمر") for title in ("عنده", "دونه"))
    for article in (oil[0], near):
        mention(article, official, article.body[:3])
    reindex()
    assert similar(oil[0]).index("عنده") < similar(oil[0]).index("دونه")
    assert far.title in similar(oil[0])


def test_only_what_readers_may_see_and_a_few_of_it(oil, reindex):
    reindex()
    Article.objects.filter(pk=oil[1].pk).update(status=Status.WITHDRAWN)
    assert similar(oil[0]) == []
    for number in range(MOST + 3):
        write(f"أنبوب {number}", "تسرّب النفط من أنبوب السرير.")
    reindex()
    assert len(similar(oil[0])) == MOST


def test_other_stories_come_before_the_same_told_again(oil, reindex):
    own, other = Story.objects.create(), Story.objects.create()
    Article.objects.filter(pk__in=[oil[0].pk, oil[1].pk]).update(story=own)
    write("أنبوب آخر", "تسرّب من أنبوب.", story=other)
    write("أنبوب آخر أيضاً", "تسرّب من أنبوب.", story=other)
    oil[0].refresh_from_db()
    reindex()
    titles = similar(oil[0])
    assert titles[0].startswith("أنبوب آخر")
    assert titles[1:3] == ["إصلاح الأنبوب", *{"أنبوب آخر", "أنبوب آخر أيضاً"} - {titles[0]}]


def test_without_an_index_nothing_is_similar(oil):
    assert find_similar(oil[0]) == []


def test_its_queries_are_few(oil, reindex, django_assert_num_queries):
    reindex()
    with django_assert_num_queries(2):
        find_similar(oil[0])
