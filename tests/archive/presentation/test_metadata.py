import json

import pytest

from archive.citation.citation import Citation, cite_article
from archive.models import Capture
from archive.partialdate import PartialDate
from archive.presentation.metadata import meta_tags, structured_data
from tests.records import make_article, make_official, make_outlet, make_place

ADDRESS = "https://archive.example/articles/7/"


def test_tags_for_zotero_and_search_engines():
    citation = Citation(
        "LUDA-000123",
        "عنوان",
        "ar",
        ADDRESS,
        "كاتب",
        PartialDate("2020-06"),
        "صحيفة الميناء",
        "",
        "https://example.org/1",
    )
    assert meta_tags(citation) == [
        ("citation_title", "عنوان"),
        ("citation_author", "كاتب"),
        ("citation_publication_date", "2020/06"),
        ("citation_journal_title", "صحيفة الميناء"),
        ("citation_language", "ar"),
        ("citation_public_url", ADDRESS),
        ("DC.title", "عنوان"),
        ("DC.creator", "كاتب"),
        ("DC.date", "2020-06"),
        ("DC.publisher", "صحيفة الميناء"),
        ("DC.language", "ar"),
        ("DC.identifier", "LUDA-000123"),
        ("DC.source", "https://example.org/1"),
        ("DCTERMS.isPartOf", "سجلّ الدبلوماسية الليبية الأمريكية"),
        ("DC.type", "Text"),
    ]


def test_what_is_not_known_has_no_tag():
    names = [name for name, _content in meta_tags(Citation("LUDA-000123", "عنوان", "ar", ADDRESS))]
    assert {"citation_author", "citation_publication_date", "DC.source"}.isdisjoint(names)


@pytest.mark.django_db
def test_an_article_described_for_machines():
    article = make_article(
        number=123, title="عنوان", byline="كاتب", outlet=make_outlet(), published=PartialDate("2020-06-22T17:36")
    )
    Capture.objects.create(
        article=article, file_name="a", sha256="0" * 64, media_type="text/plain", encoding="utf-8", content=b"a"
    )
    official, place = make_official(wikidata="Q12345"), make_place(latitude=32.8872, longitude=13.1913)
    written = structured_data(cite_article(article, ADDRESS), article, [official], [place])
    assert json.loads(written) == {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ArchiveComponent"],
        "@id": ADDRESS,
        "url": ADDRESS,
        "identifier": "LUDA-000123",
        "headline": "عنوان",
        "inLanguage": "ar",
        "datePublished": "2020-06-22",
        "author": {"@type": "Person", "name": "كاتب"},
        "publisher": {"@type": "NewsMediaOrganization", "name": "صحيفة الميناء"},
        "holdingArchive": {"@type": "ArchiveOrganization", "name": "سجلّ الدبلوماسية الليبية الأمريكية"},
        "mentions": [{"@type": "Person", "name": "عمر الفيتوري", "sameAs": ["https://www.wikidata.org/entity/Q12345"]}],
        "contentLocation": [
            {
                "@type": "Place",
                "name": "طرابلس",
                "geo": {"@type": "GeoCoordinates", "latitude": 32.8872, "longitude": 13.1913},
            }
        ],
        "associatedMedia": [{"@type": "MediaObject", "sha256": "0" * 64, "encodingFormat": "text/plain"}],
    }


@pytest.mark.django_db
def test_a_title_cannot_end_the_script_element():
    article = make_article(title='</script><!-- & "')
    written = structured_data(cite_article(article, ADDRESS), article, [], [])
    assert "<" not in written
    assert json.loads(written)["headline"] == '</script><!-- & "'
