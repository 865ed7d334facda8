"""One seed, followed from the capture on disk to the page and to its line of CSV."""

import csv
import hashlib
import io

import pytest
from django.core.management import call_command

from archive.models import Article, Capture
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db

SEED = SEEDS / "003_11810f12f4e305d2.txt"
TITLE = 'السفير الأمريكي وقائد "أفريكوم" يلتقيان حفتر في الرجمة والسراج في زوارة'


@pytest.fixture
def article(authority, django_capture_on_commit_callbacks):
    """The seed, imported as an archivist does it; the index follows when the import is committed."""
    with django_capture_on_commit_callbacks(execute=True):
        call_command("import_articles", str(SEED), verbosity=0)
    return Article.objects.get()


def test_the_bytes_are_kept(article):
    capture = Capture.objects.get()
    assert bytes(capture.content) == SEED.read_bytes()
    assert capture.sha256 == hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert capture.furniture[:3] == ["logo", "أخبار", TITLE]


def test_the_page_shows_the_text_its_facts_and_where_they_came_from(article, client):
    html = client.get(article.get_absolute_url()).text
    report = article.reports.get(place__slug="zuwara")
    assert "22 يونيو 2020، 5:36 م" in html
    assert Capture.objects.get().sha256[:16] in html
    for sentence in report.evidence.all():
        assert f'id="e{sentence.pk}"' in html
        assert f'href="#e{sentence.pk}"' in html
    for official in report.meeting.participants.all():
        assert official.get_absolute_url() in html


def test_search_finds_it_by_a_latin_name_and_says_why(article, client):
    response = client.get("/search/", {"q": "Townsend", "place": "zuwara", "from": "2020-06", "to": "2020-06"})
    (hit,) = response.context["answer"].hits
    assert "".join(segment.text for segment in hit.title) == TITLE
    assert "ستيفن تاونسند" in hit.matched_as
    marked = {segment.text for passage in hit.passages for segment in passage if segment.marked}
    assert marked & {"تاوسند", "تاونسند"}


def test_its_line_of_csv_holds_every_column(article, client):
    content = b"".join(client.get("/search/export/csv/", {"q": "زوارة"}).streaming_content)
    assert content.startswith("\ufeff".encode())
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    meetings = row.pop("meetings")
    assert row.pop("excerpt")
    assert set(row.pop("places").split("; ")) >= {"زوارة", "الرجمة", "بنغازي", "طرابلس"}
    assert set(row.pop("organisations").split("; ")) >= {"المجلس الرئاسي", "الجيش الوطني الليبي"}
    assert row == {
        "id": article.accession,
        "url": f"http://testserver{article.get_absolute_url()}",
        "title": TITLE,
        "published": "2020-06-22T17:36",
        "date_precision": "minute",
        "outlet": "إرم نيوز",
        "agency": "",
        "byline": "",
        "officials": "ريتشارد نورلاند; ستيفن تاونسند; خليفة حفتر; فايز السراج; فتحي باشاغا",
        "topics": "",
        "source_url": "",
        "sha256": hashlib.sha256(SEED.read_bytes()).hexdigest(),
    }
    assert len(meetings.split("; ")) == 2
