import csv
import io
import random

import pytest
from django.utils.translation import override

from archive.arabic.chars import BIDI_CONTROLS
from archive.models import Capture, Topic
from archive.partialdate import PartialDate
from search.answer import PAGE_SIZE
from search.export import batches
from search.export.rows import COLUMNS
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention
from tests.search.conftest import ask

pytestmark = pytest.mark.django_db

HEADER = (
    "id,url,title,published,date_precision,outlet,agency,byline,officials,places,organisations,topics,"
    "meetings,source_url,sha256,excerpt"
)


def read(client, parameters=None, address="/search/export/csv/") -> str:
    return b"".join(client.get(address, parameters or {}).streaming_content).decode("utf-8")


def rows(client, parameters=None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(client, (parameters or {}) | {"bom": "0"}), newline="")))


@pytest.fixture
def meeting_article(db):
    official, other, place = make_official(), make_official("سالم بن عمران", "Salem Ben Omran"), make_place()
    article = make_article(
        number=123,
        title='قال: "نعم"، ثم صمت',
        body="التقى الفيتوري وسالم في طرابلس.",
        published=PartialDate("2020-06"),
        outlet=make_outlet(),
        agency=make_outlet("وكالة الساحل", "al-sahel"),
        byline="كاتب",
        source_url="https://example.org/1",
    )
    mention(article, official, "الفيتوري")
    mention(article, other, "سالم")
    mention(article, place, "طرابلس")
    article.topics.add(Topic.objects.create(slug="trade", name_ar="تجارة"))
    Capture.objects.create(article=article, file_name="a.txt", sha256="0" * 64, content=b"a", encoding="utf-8")
    return article, make_meeting(official, other, article=article)


def test_the_whole_text_of_one_row(client, meeting_article, reindex):
    article, meeting = meeting_article
    reindex()
    assert read(client, {"q": "الفيتوري"}) == (
        f"\ufeff{HEADER}\r\n"
        f'LUDA-000123,http://testserver/articles/{article.pk}/,"قال: ""نعم""، ثم صمت",2020-06,month,'
        "صحيفة الميناء,وكالة الساحل,كاتب,عمر الفيتوري; سالم بن عمران,طرابلس,,تجارة,"
        f"http://testserver/meetings/{meeting.pk}/,https://example.org/1,{'0' * 64},التقى الفيتوري وسالم في طرابلس.\r\n"
    )


def test_names_are_in_the_language_of_the_address(client, meeting_article, reindex):
    reindex()
    english = read(client, address="/en/search/export/csv/")
    assert "Omar al-Fituri; Salem Ben Omran" in english
    assert "/en/articles/" in english


def test_the_language_is_that_of_the_request_also_while_it_streams(client, meeting_article, reindex):
    reindex()
    response = client.get("/en/search/export/csv/")
    with override("ar"):
        assert "Omar al-Fituri" in b"".join(response.streaming_content).decode()


def test_the_byte_order_mark_can_be_left_out(client, reindex):
    reindex()
    assert read(client, {"bom": "0"}) == f"{HEADER}\r\n"


def test_the_response_is_a_streamed_file(client, reindex):
    reindex()
    response = client.get("/search/export/csv/")
    assert response.streaming
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="libya-us-archive-articles.csv"'


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_is_made_harmless(client, reindex, beginning):
    title = f'{beginning}HYPERLINK("x";A1)'
    make_article(title=title, body="نص\nثانٍ; ثالث")
    reindex()
    (row,) = rows(client)
    assert row["title"] == f"'{title}"
    assert row["excerpt"] == "نص\nثانٍ; ثالث"


def test_a_hard_title_is_read_back_as_it_is(client, reindex):
    hard = ['قال: "نعم"؛ ثم, صمت', "سطر\nثانٍ; ثالث", f"علامة{BIDI_CONTROLS[2]} اتجاه", "<b>&amp;", " فراغ "]
    for day, title in enumerate(hard, start=1):
        make_article(title=title, published=PartialDate(f"2020-06-{day:02}"))
    reindex()
    assert [row["title"] for row in rows(client, {"sort": "oldest"})] == hard


def test_meetings_and_officials_fill_the_columns_they_have(client, meeting_article, reindex):
    article, meeting = meeting_article
    reindex()
    (row,) = rows(client, {"type": "meeting"})
    assert row["id"] == str(meeting.pk)
    assert row["officials"] == "سالم بن عمران; عمر الفيتوري"
    assert row["source_url"] == f"http://testserver/articles/{article.pk}/"
    assert [row["id"] for row in rows(client, {"type": "official", "q": "Salem"})] == ["salem-ben-omran"]


@pytest.fixture
def sixty_articles(reindex):
    """Articles with people, outlets, dates and words drawn by lot, always the same."""
    draw = random.Random(7)
    officials = [make_official(f"اسم{n} لقب{n}", f"Name{n} Surname{n}") for n in range(4)]
    outlets = [make_outlet(f"صحيفة {n}", f"outlet-{n}") for n in range(3)]
    for number in range(60):
        named = draw.sample(officials, draw.randint(0, 3))
        words = draw.sample(["السفارة", "الحكومة", "النفط", "الهدنة", "الميناء"], 3)
        article = make_article(
            title=f"خبر {number}",
            body=" ".join([*words, *(official.name_ar for official in named)]),
            outlet=draw.choice([*outlets, None]),
            published=PartialDate(draw.choice(["2019", "2019-03", "2020-02-01", "2021-11-05"])) if number % 5 else None,
        )
        for official in named:
            mention(article, official, official.name_ar)
    reindex()


def random_parameters(draw: random.Random) -> dict:
    parameters = {
        "q": draw.choice(["", "سفارة", "حكومة نفط", '"النفط الهدنة"', "ميناء -سفارة", "Name1", "سفارة أو نفط"])
    }
    parameters["sort"] = draw.choice(["relevance", "newest", "oldest"])
    parameters["match"] = draw.choice(["all", "any"])
    if draw.random() < 0.5:
        parameters["official"] = draw.sample(
            [f"name{n}-surname{n}" for n in range(4)] + ["name0-surname0,name1-surname1"], 2
        )
    if draw.random() < 0.3:
        parameters["outlet"] = draw.choice(["outlet-0", "outlet-1"])
    if draw.random() < 0.4:
        parameters["from"], parameters["to"] = sorted(draw.choices(["2019", "2019-06", "2020", "2021-11-05"], k=2))
    return parameters


def test_the_rows_are_those_of_all_pages_together(client, sixty_articles):
    draw = random.Random(11)
    compared = 0
    for _time in range(20):
        parameters = random_parameters(draw)
        first = client.get("/search/", parameters).context
        pages = range(1, first["page"].paginator.num_pages + 1)
        shown = [
            (hit.id, hit.object.title)
            for page in pages
            for hit in client.get("/search/", parameters | {"page": page}).context["answer"].hits
        ]
        exported = [(row["id"], row["title"]) for row in rows(client, parameters)]
        assert exported == shown
        assert len(exported) == first["answer"].total
        compared += len(exported)
    assert compared > PAGE_SIZE * 5


def test_it_is_read_in_batches_of_a_fixed_number_of_queries(
    sixty_articles, client, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(batches, "BATCH", 30)
    with django_assert_max_num_queries(2 * 12):
        assert len(list(client.get("/search/export/csv/").streaming_content)) == 61


def test_the_rest_that_holds_only_some_words_is_not_exported(client, reindex):
    make_article(body="السفارة وحدها")
    make_article(body="الميناء وحده")
    reindex()
    assert len(ask("سفارة ميناء").more) == 2
    assert rows(client, {"q": "سفارة ميناء"}) == []


def test_the_columns_are_the_contract():
    assert ",".join(COLUMNS) == HEADER
