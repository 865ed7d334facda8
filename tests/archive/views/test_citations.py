import json
import re

import pytest

from tests.records import make_article


@pytest.mark.parametrize(
    ("form", "media_type", "beginning"),
    [("bib", "application/x-bibtex", "@article{"), ("ris", "application/x-research-info-systems", "TY  - NEWS\r\n")],
)
def test_an_article_is_taken_away_as_a_file_named_after_it(record, client, query_count, form, media_type, beginning):
    address = f"{record.article.get_absolute_url()}cite/{form}/"
    response = client.get(address)
    assert response["Content-Type"] == f"{media_type}; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{record.article.accession}.{form}"'
    assert response.text.startswith(beginning)
    assert "إرم نيوز" in response.text
    assert "Erem-News" in client.get(f"/en{address}").text
    assert query_count(address) == 1


@pytest.mark.parametrize("which", ["draft", "withdrawn"])
def test_what_is_not_published_cannot_be_cited(record, client, which):
    address = getattr(record.hidden, which).get_absolute_url()
    assert [client.get(f"{address}cite/{form}/").status_code for form in ("bib", "ris")] == [404, 404]


def test_other_formats_are_not_found(record, client):
    assert client.get(f"{record.article.get_absolute_url()}cite/doc/").status_code == 404


def test_the_page_cites_the_article_in_both_languages(record, page):
    address = f"/en{record.article.get_absolute_url()}"
    html = page(address)
    assert html.count('class="citation" lang="en" dir="ltr"') == html.count('class="citation" lang="ar" dir="rtl"') == 2
    assert html.index('class="citation" lang="en"') < html.index("<summary>In Arabic</summary>")
    assert f'href="{address}cite/bib/"' in html


def test_the_page_describes_the_article_to_programs(record, page):
    html = page(record.article.get_absolute_url())
    assert '<meta name="citation_title" content="نورلاند يلتقي حفتر في الرجمة">' in html
    (data,) = re.findall(r'<script type="application/ld\+json">(.*)</script>', html)
    described = json.loads(data)
    assert described["identifier"] == record.article.accession
    assert [person["name"] for person in described["mentions"]] == ["ريتشارد نورلاند", "خليفة حفتر"]


def test_a_title_is_never_markup_in_what_programs_read(db, page):
    html = page(make_article(title='"></script><b>').get_absolute_url())
    assert "<b>" not in html
