import bibtexparser
import pytest
import rispy

from archive.partialdate import PartialDate
from search.export import batches
from tests.records import make_article, make_meeting, make_official, make_outlet

pytestmark = pytest.mark.django_db


def read(client, form: str, parameters=None, prefix="") -> str:
    response = client.get(f"{prefix}/search/export/{form}/", parameters or {})
    return b"".join(response.streaming_content).decode()


@pytest.fixture
def three_articles(reindex):
    outlet = make_outlet()
    for number, title in enumerate(('=1+1; "نعم"', "ثانٍ\nبسطرين", "ثالث {"), start=1):
        make_article(number=number, title=title, outlet=outlet, published=PartialDate(f"2020-06-0{number}"))
    reindex()


def test_bibtex_holds_the_results_in_their_order(client, three_articles):
    library = bibtexparser.parse_string(read(client, "bib", {"sort": "oldest"}))
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == ["LUDA-000001", "LUDA-000002", "LUDA-000003"]
    assert [entry["date"] for entry in library.entries] == ["2020-06-01", "2020-06-02", "2020-06-03"]
    assert {entry["journal"] for entry in library.entries} == {"صحيفة الميناء"}


def test_ris_holds_the_results_in_their_order(client, three_articles):
    found = rispy.loads(read(client, "ris", {"sort": "newest"}, "/en"))
    assert [row["id"] for row in found] == ["LUDA-000003", "LUDA-000002", "LUDA-000001"]
    assert [row["title"] for row in found] == ["ثالث {", "ثانٍ بسطرين", '=1+1; "نعم"']
    assert {row["secondary_title"] for row in found} == {"Al-Mina"}
    assert found[0]["urls"][0].startswith("http://testserver/en/articles/")


def test_meetings_and_officials_are_records_of_the_archive(client, reindex):
    official = make_official()
    meeting = make_meeting(official, article=make_article(), date=PartialDate("2020"))
    reindex()
    (found,) = bibtexparser.parse_string(read(client, "bib", {"type": "meeting"})).entries
    assert (found.entry_type, found.key, found["year"]) == ("misc", f"meeting-{meeting.pk}", "2020")
    (found,) = rispy.loads(read(client, "ris", {"type": "official"}))
    assert (found["type_of_reference"], found["id"], found["title"]) == ("ELEC", "omar-al-fituri", "عمر الفيتوري")


@pytest.mark.parametrize("form", ["bib", "ris"])
def test_they_are_read_in_batches_of_one_query(client, three_articles, monkeypatch, django_assert_num_queries, form):
    monkeypatch.setattr(batches, "BATCH", 2)
    with django_assert_num_queries(2):
        assert read(client, form).count("LUDA-") >= 3


def test_other_formats_are_not_found(client, three_articles):
    assert client.get("/search/export/doc/").status_code == 404
