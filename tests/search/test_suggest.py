"""What the search box offers while someone types."""

import pytest
from django.utils.translation import override
from haystack import connections

from archive.models import Outlet, Status
from archive.partialdate import PartialDate
from search.analysis import analyzer
from search.backends import whoosh
from search.suggest import find_suggestions
from tests.records import make_article, make_official, make_outlet, make_place, mention

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_arabic():
    """Whatever language the page of another test was in."""
    with override("ar"):
        yield


def labels(typed: str) -> list[str]:
    return [suggestion.label for suggestion in find_suggestions(typed)]


def test_the_answer_of_the_address(client, reindex):
    person = make_official("عمر الفيتوري", "Omar al-Fituri")
    article = make_article(title="الفيتوري في الميناء", published=PartialDate("2020-06"), outlet=make_outlet())
    mention(article, person, "عمر الفيتوري")
    reindex()
    response = client.get("/search/suggest/", {"q": "فيتو"})
    assert response.json() == {
        "suggestions": [
            {
                "type": "official", "label": "عمر الفيتوري", "lang": "ar", "hint": "مسؤول · ليبيا",
                "url": "/officials/omar-al-fituri/", "query": "عمر الفيتوري",
            },
        ]
    }  # fmt: skip
    assert client.get("/search/suggest/", {"q": "الفيتو"}).json()["suggestions"][1] == {
        "type": "article", "label": "الفيتوري في الميناء", "lang": "ar",
        "hint": "مقال · صحيفة الميناء · يونيو 2020", "url": f"/articles/{article.pk}/", "query": "الفيتوري في الميناء",
    }  # fmt: skip
    assert response["Cache-Control"] == "public, max-age=60"
    english = client.get("/en/search/suggest/", {"q": "فيتو"}).json()["suggestions"]
    assert [(row["label"], row["lang"], row["url"]) for row in english] == [
        ("Omar al-Fituri", "en", "/en/officials/omar-al-fituri/")
    ]


FIRST = {
    "حف": ("official", "خليفة حفتر"),
    "حفتر": ("official", "خليفة حفتر"),
    "Hafta": ("official", "خليفة حفتر"),
    "Norlnd": ("official", "ريتشارد نورلاند"),
    "عبدالحميد الدب": ("official", "عبد الحميد الدبيبة"),
    "زو": ("place", "زوارة"),
    "Zuw": ("place", "زوارة"),
    "pentag": ("organisation", "وزارة الدفاع الأمريكية"),
    "إرم": ("outlet", "إرم نيوز"),
    "السفير الأمريكي وقا": (
        "article", 'السفير الأمريكي وقائد "أفريكوم" يلتقيان حفتر في الرجمة والسراج في زوارة',
    ),
}  # fmt: skip


def test_names_and_titles_in_either_script(indexed_seeds):
    found = {typed: find_suggestions(typed)[0] for typed in FIRST}
    assert {typed: (first.type, first.label) for typed, first in found.items()} == FIRST


def test_every_suggestion_leads_somewhere(client, indexed_seeds):
    found = [row for typed in ("حف", "زوار", "وزا", "إرم", "السفير", "the") for row in find_suggestions(typed)]
    assert {row.type for row in found} == {"official", "place", "organisation", "outlet", "article"}
    assert [row.url for row in found if client.get(row.url).status_code != 200] == []


def test_one_letter_and_no_letter_suggest_nothing(indexed_seeds):
    assert labels("") == labels("ح") == labels("؟؟ !") == []


def test_at_most_ten_of_which_titles_have_their_share(reindex):
    for number in range(12):
        make_place(f"واحة {number}", f"oasis-{number}")
        make_article(title=f"الواحة {number}", published=PartialDate(f"20{number + 10}"))
    reindex()
    found = find_suggestions("واح")
    assert [row.type for row in found] == ["place"] * 10
    found = find_suggestions("الواح")
    assert [row.label for row in found if row.type == "article"] == [f"الواحة {number}" for number in range(11, 1, -1)]


def test_those_with_more_articles_come_first(reindex):
    make_official("عمر الفيتوري", "Omar al-Fituri")
    known = make_official("علي الفيتوري", "Ali al-Fituri")
    mention(make_article(body="عاد الفيتوري."), known, "الفيتوري")
    assert labels("الفيتو") == ["علي الفيتوري", "عمر الفيتوري"]


def test_what_readers_may_not_see_is_not_suggested(reindex):
    make_official("نوح الزلطني", "Nuh Zaltani", is_proposed=True)
    make_article(title="الزلطني في الميناء", status=Status.DRAFT)
    withdrawn = make_article(title="الزلطني في المرسى")
    reindex()
    type(withdrawn).objects.update(status=Status.WITHDRAWN)
    assert labels("الزلطن") == labels("Zalta") == []


def test_a_name_that_sounds_alike_is_offered_only_where_nothing_begins_so(indexed_seeds):
    assert labels("Norlnd") == ["ريتشارد نورلاند"]
    assert "راديو سوا" not in labels("السفي")


def test_the_hint_tells_by_which_name_it_was_found(indexed_seeds):
    (first, *_rest) = find_suggestions("pentag")
    assert first.hint == "جهة · Pentagon"
    with override("en"):
        assert find_suggestions("Norland")[0].hint.startswith("Ambassador")


def test_titles_keep_to_their_words(reindex):
    make_article(title="وقف إطلاق النار")
    make_article(title="إطلاق سراح")
    reindex()
    assert labels("إطلاق ال") == []
    assert labels("إطلاق النا") == ["وقف إطلاق النار"]


def test_nothing_typed_breaks_it(client, indexed_seeds):
    for typed in ('"', "\x00\x1b", "ا" * 5000, "كلمة " * 500, "😀", "*:؟", "a\ud800", "%", "ﷺ ﻻ"):
        assert client.get("/search/suggest/", {"q": typed.encode("utf-8", "replace")}).status_code == 200
        assert isinstance(find_suggestions(typed), list)


def test_names_do_without_the_index(client, reindex, monkeypatch):
    make_official()
    make_article(title="الفيتوري")
    reindex()
    monkeypatch.setattr(whoosh, "FINGERPRINT", analyzer.FINGERPRINT[::-1])
    path = connections["default"].get_backend().path
    connections["default"].reset_sessions()
    connections["default"].get_backend().path = path
    rows = client.get("/search/suggest/", {"q": "الفيتور"}).json()["suggestions"]
    assert [row["type"] for row in rows] == ["official"]


def test_the_number_of_queries_does_not_grow(indexed_seeds, django_assert_max_num_queries):
    assert Outlet.objects.count() > 100
    with django_assert_max_num_queries(13):
        assert len(find_suggestions("ال")) == 10
