from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest

from archive.models import Article, Status, Topic
from archive.partialdate import PartialDate
from search import feeds
from tests.records import make_article, make_official, make_outlet, mention

pytestmark = pytest.mark.django_db


def read(client, parameters=None, prefix=""):
    response = client.get(f"{prefix}/feeds/search/", parameters or {})
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert feed.version == "atom10"
    return feed


def test_an_entry_of_a_feed(client, reindex):
    article = make_article(
        number=123, title='=1+1; <b> "نعم"\nثم', body="زار السفير <b>الميناء</b>.", byline="كاتب", outlet=make_outlet(),
        published=PartialDate("2020-06"),
    )  # fmt: skip
    article.topics.add(Topic.objects.create(slug="trade", name_ar="تجارة"))
    Article.objects.update(created=datetime(2024, 5, 6, 7, tzinfo=UTC), changed=datetime(2024, 5, 7, tzinfo=UTC))
    reindex()
    (entry,) = read(client, {"q": "الميناء"}).entries
    assert entry.id == "tag:testserver,2024-05-06:LUDA-000123"
    assert entry.link == f"http://testserver/articles/{article.pk}/"
    assert entry.title == '=1+1; <b> "نعم"\nثم'
    assert entry.title_detail.language == "ar"
    assert entry.summary == "صحيفة الميناء · يونيو 2020 · زار السفير &lt;b&gt;الميناء&lt;/b&gt;."
    assert (entry.author, entry.tags[0].term) == ("كاتب", "تجارة")
    assert (entry.published, entry.updated) == ("2024-05-06T07:00:00+00:00", "2024-05-07T00:00:00+00:00")


def test_a_feed_says_what_was_asked_and_leads_back_to_the_results(client, reindex):
    make_outlet()
    reindex()
    feed = read(client, {"q": "الميناء", "outlet": "al-mina", "sort": "oldest", "type": "meeting", "from": "أمس"}).feed
    assert feed.title == "سجلّ الدبلوماسية الليبية الأمريكية: الميناء"
    assert (feed.language, feed.author) == ("ar", "سجلّ الدبلوماسية الليبية الأمريكية")
    assert feed.subtitle.startswith("ما كُتب: الميناء · يُعرض: المقالات · الكلمات: كلها · المصدر الإعلامي: صحيفة الميناء")
    assert "تنبيه: «أمس»" in feed.subtitle
    results = urlsplit(feed.link)
    assert results.path == "/search/"
    assert parse_qs(results.query) == {"q": ["الميناء"], "outlet": ["al-mina"], "sort": ["oldest"], "from": ["أمس"]}
    assert read(client, {}, "/en").feed.title == "Libya–US Diplomacy Archive"


def test_it_is_what_came_in_last_whatever_its_date(client, reindex, monkeypatch):
    monkeypatch.setattr(feeds, "ENTRIES", 3)
    official = make_official()
    for year in ("2020", "2014", None, "2023", "2011"):
        article = make_article(title=f"خبر {year}", published=PartialDate(year) if year else None)
        mention(article, official, "الفيتوري")
    make_article(title="لا يذكره", body="لا اسم هنا.")
    make_article(title="مسودة", status=Status.DRAFT)
    reindex()
    titles = [entry.title for entry in read(client, {"official": "omar-al-fituri"}).entries]
    assert titles == ["خبر 2011", "خبر 2023", "خبر None"]


def test_what_was_withdrawn_since_it_was_indexed_is_not_in_it(client, reindex):
    make_article()
    reindex()
    Article.objects.update(status=Status.WITHDRAWN)
    assert read(client).entries == []


def test_control_characters_do_not_break_it(client, reindex):
    make_article(title="نهاية\x0b السطر", body="نص \x1f آخر")
    reindex()
    assert [entry.title for entry in read(client).entries] == ["نهاية السطر"]


def test_a_reader_that_has_it_is_told_so(client, reindex):
    make_article()
    reindex()
    first = client.get("/feeds/search/")
    assert client.get("/feeds/search/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_queries_do_not_grow_with_the_entries(client, reindex, django_assert_num_queries):
    for count in (1, 6):
        for _ in range(count):
            make_article(outlet=make_outlet(slug=f"o{Article.objects.count()}"))
        reindex()
        with django_assert_num_queries(3):
            read(client)


def test_the_page_of_feeds_offers_them(client, reindex):
    mention(make_article(outlet=make_outlet()), make_official(), "الفيتوري")
    make_outlet("صحيفة بلا أخبار", "silent")
    reindex()
    html = client.get("/feeds/").text
    for query in ("", "?official=omar-al-fituri", "?outlet=al-mina"):
        assert f'<a href="/feeds/search/{query}" type="application/atom+xml">' in html
        assert len(feedparser.parse(client.get(f"/feeds/search/{query}").content).entries) == 1
    assert "silent" not in html


def test_the_results_offer_theirs(client, reindex):
    make_article()
    reindex()
    html = client.get("/search/?q=السفير&sort=oldest").text
    address = "/feeds/search/?q=%D8%A7%D9%84%D8%B3%D9%81%D9%8A%D8%B1"
    assert f'<link rel="alternate" type="application/atom+xml" title="نتائج هذا البحث" href="{address}">' in html
    assert f'<a href="{address}" rel="nofollow" type="application/atom+xml">' in html
