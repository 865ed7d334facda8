import json

import pytest

from archive.models import Capture, Post
from archive.partialdate import PartialDate
from search.export import batches
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention

pytestmark = pytest.mark.django_db
BODY = "التقى السفير عمر الفيتوري سالم بن عمران في طرابلس أمس."


def objects(client, parameters=None, prefix="") -> list[dict]:
    content = b"".join(client.get(f"{prefix}/search/export/jsonl/", parameters or {}).streaming_content).decode()
    return [json.loads(line) for line in content.splitlines()]


@pytest.fixture
def told(db):
    official, other, place = make_official(), make_official("سالم بن عمران", "Salem Ben Omran"), make_place()
    article = make_article(
        number=123, title="=1+1; \"نعم\"\nثم", body=BODY, published=PartialDate("2020-06"), outlet=make_outlet(),
        source_url="https://example.org/1",
    )  # fmt: skip
    mention(article, official, "عمر الفيتوري", office="السفير")
    mention(article, make_official("شخص مقترح", "Proposed Person", is_proposed=True), "سالم بن عمران")
    mention(article, place, "طرابلس")
    Capture.objects.create(
        article=article, file_name="a", sha256="0" * 64, media_type="text/plain", encoding="utf-8", content=b"a"
    )
    meeting = make_meeting(official, other, article=article, sentence=BODY, place=place, date=PartialDate("2020-06"))
    make_meeting(official, article=article, sentence=BODY, review="rejected")
    return article, meeting


OMAR = {"slug": "omar-al-fituri", "name_ar": "عمر الفيتوري", "name_en": "Omar al-Fituri"}
SALEM = {"slug": "salem-ben-omran", "name_ar": "سالم بن عمران", "name_en": "Salem Ben Omran"}
TRIPOLI = {"slug": "tripoli", "name_ar": "طرابلس", "name_en": "Tripoli"}
AL_MINA = {"slug": "al-mina", "name_ar": "صحيفة الميناء", "name_en": "Al-Mina"}
ACCOUNT = {
    "counterparts": [], "place": TRIPOLI, "date": "2020-06", "date_precision": "month", "when_text": None,
    "evidence": [{"text": BODY, "start": 0, "end": len(BODY)}],
}  # fmt: skip
REGISTER = {"kind": "meeting", "state": "held", "review": "suggested", "participants": [SALEM, OMAR]}


def surface(text: str, office: str | None = None) -> dict:
    start = BODY.index(text)
    return {"text": text, "start": start, "end": start + len(text), "office": office, "inferred": False}


def test_an_article_with_all_that_readers_may_see(client, told, reindex):
    article, meeting = told
    reindex()
    assert objects(client) == [
        {
            "type": "article",
            "id": "LUDA-000123",
            "url": f"http://testserver/articles/{article.pk}/",
            "title": '=1+1; "نعم"\nثم',
            "title_derived": False,
            "language": "ar",
            "published": "2020-06",
            "date_precision": "month",
            "published_text": None,
            "outlet": AL_MINA,
            "agency": None,
            "byline": None,
            "topics": [],
            "subheadings": [],
            "body": BODY,
            "officials": [OMAR | {"surfaces": [surface("عمر الفيتوري", "السفير")]}],
            "organisations": [],
            "places": [TRIPOLI | {"surfaces": [surface("طرابلس")]}],
            "meetings": [
                {"id": str(meeting.pk), "url": f"http://testserver/meetings/{meeting.pk}/", **REGISTER, **ACCOUNT}
            ],
            "source_url": "https://example.org/1",
            "sha256": ["0" * 64],
            "captures": [{"sha256": "0" * 64, "media_type": "text/plain", "url": None, "captured_at": None}],
        }
    ]


def test_a_meeting_with_its_reports(client, told, reindex):
    article, meeting = told
    reindex()
    assert objects(client, {"type": "meeting"}) == [
        {
            "type": "meeting",
            "id": str(meeting.pk),
            "url": f"http://testserver/meetings/{meeting.pk}/",
            **REGISTER,
            "place": TRIPOLI,
            "date": "2020-06",
            "date_precision": "month",
            "record_source": None,
            "reports": [
                {
                    "article": {"id": "LUDA-000123", "url": f"http://testserver/articles/{article.pk}/"},
                    "title": article.title,
                    "outlet": AL_MINA,
                    **ACCOUNT,
                }
            ],
        }
    ]


def test_an_official_with_names_and_posts(client, told, reindex):
    official = told[1].participants.get(slug="omar-al-fituri")
    official.names.create(text="Fituri", kind="short", verified=False)
    Post.objects.create(official=official, title_ar="سفير", start=PartialDate("2019"), verified=True)
    reindex()
    (found,) = objects(client, {"type": "official", "q": "Omar"}, "/en")
    assert found == {
        "type": "official",
        "id": "omar-al-fituri",
        "url": "http://testserver/en/officials/omar-al-fituri/",
        **OMAR,
        "side": "libya",
        "role": None,
        "names": [{"text": "Fituri", "kind": "short", "verified": False}],
        "posts": [{"title_ar": "سفير", "title_en": "", "body": None, "start": "2019", "end": None, "verified": True}],
        "articles": 1,
    }


def test_it_is_read_in_batches_of_a_fixed_number_of_queries(
    client, told, reindex, monkeypatch, django_assert_max_num_queries
):
    for _ in range(19):
        mention(make_article(body=BODY), told[1].participants.first(), "السفير")
    reindex()
    monkeypatch.setattr(batches, "BATCH", 10)
    with django_assert_max_num_queries(2 * 7):
        assert len(objects(client)) == 20
