import pytest

from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official

from .conftest import BODY, SECRETS


@pytest.fixture
def tetteh(record):
    """A third person, met by Haftar once and by nobody else; and a second meeting of the first two, undated."""
    tetteh = make_official("هانا تيته", "Hanna Tetteh", side="un")
    make_meeting(record.haftar, tetteh, article=make_article(body=BODY), date=PartialDate("2025-03"))
    make_meeting(record.norland, record.haftar, article=record.article, state="planned")
    return tetteh


def pairs(client, address: str) -> list[tuple]:
    return [(row.one, row.other, row.count, row.latest) for row, _address in client.get(address).context["pairs"]]


def test_pairs_are_counted_those_who_met_most_often_first(record, tetteh, client):
    assert pairs(client, "/network/") == [
        (record.haftar, record.norland, 2, PartialDate("2020-06-21")),
        (record.haftar, tetteh, 1, PartialDate("2025-03")),
    ]


def test_a_meeting_of_three_is_three_pairs(record, tetteh, client):
    record.meeting.participants.add(tetteh)
    assert [row[2] for row in pairs(client, "/network/")] == [2, 2, 1]


@pytest.mark.parametrize(
    ("address", "counts"),
    [
        ("?side=un", [1]),
        ("?side=libya", [2, 1]),
        ("?from=2020&to=2020", [1]),
        ("?state=planned", [1]),
        ("?to=1999", []),
    ],
)
def test_it_is_filtered_by_side_date_and_state(record, tetteh, client, address, counts):
    assert [row[2] for row in pairs(client, "/network/" + address)] == counts


def test_a_pair_leads_to_its_meetings_under_the_same_filters(record, tetteh, page):
    link = "/meetings/?official=khalifa-haftar%2Crichard-norland&amp;from=2020"
    assert f'<a href="{link}">لقاء واحد</a>' in page("/network/?side=us&from=2020")
    assert "ريتشارد نورلاند مع خليفة حفتر" in page(link.replace("&amp;", "&"))


def test_it_is_drawn_without_script(record, page):
    html = page("/network/")
    assert html.count("<path d=") == 1
    assert "<path" not in page("/network/?to=1999")


def test_people_only_proposed_and_hidden_meetings_do_not_count(record, page):
    record.meeting.participants.add(record.hidden.proposed)
    record.hidden.rejected.participants.add(record.norland)
    html = page("/network/")
    assert [secret for secret in SECRETS if secret in html] == []
    assert html.count("لقاء واحد</a>") == 1


def test_queries_do_not_grow_with_rows(record, more_rows, query_count):
    assert query_count("/network/") == 3
    more_rows()
    assert query_count("/network/") == 3
