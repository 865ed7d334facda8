import re

import pytest

from archive.presentation import card
from archive.views import cards


@pytest.fixture
def drawn(monkeypatch) -> list[tuple]:
    """What was asked to be drawn, instead of the drawing."""
    asked = []
    monkeypatch.setattr(cards, "draw_card", lambda *words: asked.append(words) or b"png")
    return asked


def test_an_article_has_a_picture_with_its_title_outlet_and_date(record, client, drawn, query_count):
    address = f"{record.article.get_absolute_url()}card.png"
    response = client.get(address)
    assert (response["Content-Type"], response["Cache-Control"]) == ("image/png", "public, max-age=86400")
    client.get(f"/en{address}")
    number = record.article.accession
    assert drawn == [
        (
            "نورلاند يلتقي حفتر في الرجمة",
            "ar",
            "سجلّ الدبلوماسية الليبية الأمريكية",
            f"إرم نيوز · 22 يونيو 2020 · {number}",
        ),
        ("نورلاند يلتقي حفتر في الرجمة", "ar", "Libya–US Diplomacy Archive", f"Erem-News · 22 June 2020 · {number}"),
    ]
    assert query_count(address) == 1


@pytest.mark.parametrize("which", ["draft", "withdrawn"])
def test_what_is_not_published_has_none(record, client, which):
    assert client.get(f"{getattr(record.hidden, which).get_absolute_url()}card.png").status_code == 404


def test_the_site_has_one_in_either_language(client, drawn):
    client.get("/card.png")
    client.get("/en/card.png")
    assert [words[1] for words in drawn] == ["ar", "en"]


def test_pictures_are_kept_but_not_without_end():
    assert card.draw_card.cache_info().maxsize == card.CARDS_KEPT


@pytest.mark.parametrize(("address", "path"), [("/about/", "/card.png"), ("", "{}card.png")])
def test_every_page_names_its_picture(record, client, page, address, path):
    own = record.article.get_absolute_url()
    html = page(address or own)
    (picture,) = re.findall(r'<meta property="og:image" content="([^"]+)">', html)
    assert picture == f"http://testserver{path.format(own)}"
    assert client.get(picture).headers["Content-Type"] == "image/png"


def test_an_article_is_shared_under_its_own_title(record, page):
    html = page(record.article.get_absolute_url())
    assert '<meta property="og:type" content="article">' in html
    assert '<meta property="og:title" content="نورلاند يلتقي حفتر في الرجمة">' in html
    assert "og:title" not in page("/about/")
