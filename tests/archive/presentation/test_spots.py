import pytest

from archive.presentation.reading import Span, cut_body
from archive.presentation.spots import named_by_kind
from tests.records import make_article, make_official, make_place, mention

pytestmark = pytest.mark.django_db


def test_each_thing_is_named_once_with_the_mentions_that_the_text_marks():
    article = make_article(body="وصل حفتر إلى طرابلس. ثم عاد حفتر من طرابلس الكبرى.")
    haftar, tripoli, greater = make_official("حفتر"), make_place(), make_place("طرابلس الكبرى", "greater-tripoli")
    first, place = mention(article, haftar, "حفتر"), mention(article, tripoli, "طرابلس")
    second = mention(article, haftar, "حفتر من")
    longer = mention(article, greater, "طرابلس الكبرى")
    within = article.mentions.create(place=tripoli, start=longer.start, end=longer.start + 6, text="طرابلس")
    mentions = [first, place, second, longer, within]
    paragraphs = cut_body(article.body, [], [Span(row.start, row.end, row) for row in mentions], [])
    assert named_by_kind(mentions, paragraphs) == {
        "official": [(haftar, [first.pk, second.pk])],
        "place": [(tripoli, [place.pk]), (greater, [longer.pk])],
        "organisation": [],
    }


def test_what_the_text_does_not_mark_has_no_spot():
    article = make_article()
    row = mention(article, make_place(), "طرابلس")
    assert named_by_kind([row], cut_body(article.body, [], [], []))["place"] == [(row.place, [])]
