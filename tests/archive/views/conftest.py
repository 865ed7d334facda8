"""A small record: one published article with a meeting, and drafts that name what nobody may see."""

from types import SimpleNamespace

import pytest

from archive.models import Capture, Official, Outlet, Place, Post, Status
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention

BODY = (
    "التقى السفير ريتشارد نورلاند المشير خليفة حفتر في الرجمة أمس. وقال البيان إن اللقاء كان مثمراً.\n\n"
    "خلفية اللقاء\n\n"
    "وكان خليفة حفتر في بنغازي قبل ذلك."
)
SENTENCE = BODY[: BODY.index(".") + 1]
RAW = f"القائمة\n{BODY}\n<script>alert(1)</script>"


@pytest.fixture
def record(db) -> SimpleNamespace:
    haftar = make_official("خليفة حفتر", "Khalifa Haftar")
    norland = make_official("ريتشارد نورلاند", "Richard Norland", side="us")
    haftar.names.create(text="Hifter", kind="romanisation", verified=False)
    Post.objects.create(
        official=haftar,
        title_ar="القائد العام",
        title_en="General Commander",
        start=PartialDate("2015-03"),
        verified=True,
    )
    outlet = make_outlet("إرم نيوز", "erem-news", domain="eremnews.com")
    rajma = make_place("الرجمة", "rajma", kind="site", latitude=32.0833, longitude=20.35)
    article = make_article(
        title="نورلاند يلتقي حفتر في الرجمة",
        body=BODY,
        outlet=outlet,
        published=PartialDate("2020-06-22T17:36"),
        subheadings=["خلفية اللقاء"],
    )
    make_capture(article)
    mention(article, norland, "ريتشارد نورلاند", office="السفير")
    mention(article, haftar, "خليفة حفتر", office="المشير")
    mention(article, rajma, "الرجمة")
    meeting = make_meeting(
        haftar, norland, article=article, sentence=SENTENCE, place=rajma, date=PartialDate("2020-06-21")
    )
    hidden = make_hidden(rajma, haftar, outlet)
    return SimpleNamespace(
        haftar=haftar, norland=norland, outlet=outlet, rajma=rajma, article=article, meeting=meeting, hidden=hidden
    )


def make_capture(article) -> Capture:
    return Capture.objects.create(
        article=article,
        file_name="003.txt",
        sha256="7f" * 32,
        media_type="text/plain",
        encoding="utf-8",
        content=RAW.encode(),
        furniture=["القائمة"],
    )


def make_hidden(rajma: Place, haftar: Official, outlet: Outlet) -> SimpleNamespace:
    """What readers may not see: a draft, a withdrawn article, a rejected meeting, a proposed person."""
    proposed = make_official("شخص مقترح", "Proposed Person", is_proposed=True)
    draft = make_article(
        title="خبر لم يُنشر", body=BODY, status=Status.DRAFT, outlet=outlet, published=PartialDate("2018")
    )
    withdrawn = make_article(title="خبر مسحوب", body=BODY, status=Status.WITHDRAWN, outlet=outlet)
    for article in (draft, withdrawn):
        mention(article, haftar, "خليفة حفتر", office="لقب سري")
        mention(article, rajma, "الرجمة")
    told_by_draft = make_meeting(haftar, article=draft, sentence=SENTENCE, place=rajma, date=PartialDate("2018-01"))
    rejected = make_meeting(haftar, article=draft, place=rajma, review="rejected", record_source="travels/1")
    return SimpleNamespace(
        proposed=proposed, draft=draft, withdrawn=withdrawn, told_by_draft=told_by_draft, rejected=rejected
    )


SECRETS = ("خبر لم يُنشر", "خبر مسحوب", "شخص مقترح", "لقب سري", "يناير 2018")


@pytest.fixture
def page(client):
    """Fetch an address, check that it answers 200, and return the page as text."""

    def fetch(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200
        return response.content.decode()

    return fetch


@pytest.fixture
def more_rows(record):
    """Call it to add articles, people and meetings to everything that `record` holds."""

    def add() -> None:
        for number in range(3):
            article = make_article(body=BODY, outlet=record.outlet, published=PartialDate("2021"))
            person = make_official(f"شخص {number}", f"Person {number}")
            mention(article, record.haftar, "خليفة حفتر", office=f"لقب {number}")
            mention(article, person, "ريتشارد نورلاند")
            mention(article, record.rajma, "الرجمة")
            make_meeting(record.haftar, person, article=article, sentence=SENTENCE, place=record.rajma)

    return add


@pytest.fixture
def query_count(client, django_assert_max_num_queries):
    """How many queries an address costs."""

    def cost(address: str) -> int:
        with django_assert_max_num_queries(60) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    return cost
