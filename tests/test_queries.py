"""What each type of page asks of the database: so many queries, and no more when there are more rows."""

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Meeting, Official, Outlet, Place
from archive.partialdate import PartialDate

from .addresses import page_types
from .records import make_article, make_meeting, make_official, mention

QUERIES = {
    "home": 15,
    "results": 18,
    "results-filtered": 17,
    "results-months": 14,
    "results-together": 14,
    "results-facet": 1,
    "results-meetings": 9,
    "results-officials": 6,
    "results-nothing": 2,
    "results-notes": 13,
    "articles": 3,
    "article": 11,
    "article-in-results": 12,
    "officials": 4,
    "official": 16,
    "official-silent": 10,
    "official-called": 4,
    "meetings": 8,
    "meetings-filtered": 9,
    "meetings-notes": 5,
    "network": 3,
    "network-empty": 1,
    "meeting": 5,
    "places": 2,
    "place": 11,
    "outlets": 2,
    "outlet": 15,
    "help": 0,
    "about": 2,
    "feeds": 2,
    "not-found": 0,
}
SENTENCE = "التقى السفير ريتشارد نورلاند المشير خليفة حفتر في زوارة."


def add_rows() -> None:
    """Articles, people and meetings that touch everything the pages are about."""
    haftar, norland = Official.objects.get(slug="khalifa-haftar"), Official.objects.get(slug="richard-norland")
    zuwara, outlet = Place.objects.get(slug="zuwara"), Outlet.objects.get(slug="erem-news")
    told = Meeting.objects.shown().exclude(reports=None).first()
    read = Article.objects.exclude(reports=None).first()
    for number in range(4):
        article = make_article(
            body=f"{SENTENCE} وقالت السفارة إن اللقاء كان مثمراً.",
            outlet=outlet,
            published=PartialDate(f"2019-0{number + 5}"),
        )
        person = make_official(f"شخص رقم {number}", f"Person Haftar {number}")
        mention(article, haftar, "خليفة حفتر", office="المشير")
        mention(article, norland, "ريتشارد نورلاند", office="السفير")
        mention(article, person, "السفير")
        mention(article, zuwara, "زوارة")
        met = make_meeting(haftar, norland, person, place=zuwara, date=PartialDate("2020-07"))
        for meeting in (met, told):
            report = meeting.reports.create(article=article, place=zuwara)
            report.evidence.create(start=0, end=len(SENTENCE), text=SENTENCE)
        mention(read, person, read.body[number : number + 3], office="وزير")


def count_queries(client, addresses: dict[str, str]) -> dict[str, int]:
    counts = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        counts[name] = len(captured)
    return counts


def test_each_page_takes_its_queries_and_no_more_when_there_are_more_rows(client, indexed_seeds):
    addresses = page_types()
    assert count_queries(client, addresses) == QUERIES
    add_rows()
    call_command("rebuild_index", verbosity=0)
    assert client.get(addresses["results"]).context["answer"].total > 4
    more = count_queries(client, addresses)
    assert {name: more[name] for name, count in QUERIES.items() if more[name] > count} == {}
