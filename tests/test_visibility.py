"""What readers may not see is nowhere: every page that can be reached, every export, every command."""

import io
import re
import zipfile
from collections import deque
from html import unescape

import pytest
from django.core.management import call_command

from archive.models import Article, Story
from archive.partialdate import PartialDate
from archive.sitemaps import SECTIONS
from search.export import FORMATS
from search.request import TYPES
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention

pytestmark = pytest.mark.django_db

SENTENCE = "اجتمع نوح الزلطني مع الوسيط في قصر المرجان."
BODY = f"هذه حكاية الكوكبان.\n\n{SENTENCE}"
# Words that stand in nothing that readers may see, whatever is published.
NEVER = ("الغندور", "Ghandur", "الشهاوي", "Shahawi", "عميد الفراشات", "قرار الأجنحة")
# Words that stand in nothing that readers may see.
HIDDEN = ("الكوكبان", "المرجان", "الزلطني", "Zaltani", "وفد الغرانيق", "1987", "صحيفة العنقاء")
MOST_PAGES = 400


@pytest.fixture
def hidden_article(request):
    """An article of the status asked for, with a meeting, a place, an outlet and a person that it alone names."""
    seen = make_official()
    article = make_article(
        status=request.param, title="خبر الكوكبان", body=BODY, published=PartialDate("1987"),
        outlet=make_outlet("صحيفة العنقاء", "al-anqaa"),
    )  # fmt: skip
    proposed = make_official("نوح الزلطني", "Nuh Zaltani", is_proposed=True)
    mention(article, proposed, "نوح الزلطني")
    palace = make_place("قصر المرجان", "coral")
    mention(article, palace, "قصر المرجان")
    meeting = make_meeting(seen, proposed, article=article, sentence=SENTENCE, place=palace, date=PartialDate("1987"))
    meeting.reports.update(counterparts=["وفد الغرانيق"])
    rejected = make_meeting(seen, proposed, article=make_article(), review="rejected", date=PartialDate("1987"))
    # A published telling of the same story, an entry of the record that the hidden meeting contradicts, and a
    # published article that names a proposed and a rejected person.
    story = Story.objects.create()
    telling = make_article(story=story)
    article.story = story
    article.save()
    meeting.contradicts = make_meeting(seen, record_source="travels/1", record_text="Met.", date=PartialDate("1950"))
    meeting.save()
    mention(
        telling, make_official("سالم الغندور", "Salim Ghandur", is_proposed=True), "الجانبان", office="عميد الفراشات"
    )
    refused = make_official("ضو الشهاوي", "Daw Shahawi", is_proposed=True, is_rejected=True, decision="قرار الأجنحة")
    mention(telling, refused, "التعاون", office="عميد الفراشات")
    return article, meeting, rejected


def read(response) -> str:
    """What a response says, whatever it is packed in; pictures say nothing."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if response["Content-Type"].endswith("spreadsheetml.sheet"):
        package = zipfile.ZipFile(io.BytesIO(content))
        return "".join(package.read(name).decode() for name in package.namelist())
    return "" if response["Content-Type"].startswith("image/") else content.decode()


def crawl(client) -> dict[str, str]:
    """Every page of the site that links lead to from its front page: address → text."""
    pages, queue = {}, deque(["/", "/search/?type=meeting", "/search/?type=official"])
    while queue and len(pages) < MOST_PAGES:
        address = queue.popleft()
        if address in pages or address.startswith(("/admin", "/en/admin", "/static")):
            continue
        response = client.get(address)
        pages[address] = read(response)
        if response["Content-Type"].startswith("text/html"):
            queue.extend(unescape(link).split("#")[0] for link in re.findall(r'href="(/[^"]*)"', pages[address]))
    return pages


@pytest.mark.parametrize("hidden_article", ["draft", "withdrawn"], indirect=True)
def test_no_page_says_anything_of_it(client, hidden_article):
    call_command("rebuild_index", verbosity=0)
    pages = crawl(client)
    assert len(pages) > 50
    allowed = {"/outlets/al-anqaa/", "/places/coral/", "/outlets/", "/places/"}
    told = {
        (address, word)
        for address, text in pages.items()
        if not address.removeprefix("/en").startswith(tuple(allowed))
        for word in HIDDEN
        if word in text
    }
    assert told == set()
    assert [word for word in NEVER if word in "".join(pages.values())] == []
    # The outlet and the place are authority records that readers may know; what the article says of them is not.
    for address in ("/outlets/al-anqaa/", "/places/coral/"):
        page = client.get(address).text
        assert not [word for word in ("الكوكبان", "الزلطني", "1987") if word in page]


def files() -> list[str]:
    """What programs fetch, which no page may link to: every export of every type, feeds, sitemaps."""
    exports = [f"/search/export/{form}/?type={kind}" for form in FORMATS for kind in TYPES]
    sitemaps = [f"/sitemap-{section}.xml" for section in SECTIONS]
    others = ["/feeds/", "/feeds/search/", "/feeds/search/?official=omar-al-fituri", "/opensearch.xml", "/robots.txt"]
    return [*exports, *sitemaps, "/sitemap.xml", *others, *(f"/en{address}" for address in exports)]


@pytest.mark.parametrize("hidden_article", ["draft", "withdrawn"], indirect=True)
def test_no_file_says_anything_of_it(client, hidden_article):
    own = [row.get_absolute_url() for row in hidden_article]
    call_command("rebuild_index", verbosity=0)
    for address in files():
        response = client.get(address)
        assert response.status_code == 200, address
        text = read(response)
        assert [word for word in (*HIDDEN, *own, "nuh-zaltani") if word in text] == [], address


@pytest.mark.parametrize("hidden_article", ["published"], indirect=True)
def test_files_say_what_is_published(client, hidden_article):
    """The check above can fail."""
    own = [row.get_absolute_url() for row in hidden_article]
    call_command("rebuild_index", verbosity=0)
    texts = {address: read(client.get(address)) for address in files()}
    for form in FORMATS:
        assert "خبر الكوكبان" in texts[f"/search/export/{form}/?type=article"], form
        assert own[1] in texts[f"/search/export/{form}/?type=meeting"], form
    assert "خبر الكوكبان" in texts["/feeds/search/"]
    assert own[0] in texts["/sitemap-articles.xml"]


@pytest.mark.parametrize("hidden_article", ["draft", "withdrawn"], indirect=True)
def test_its_own_addresses_are_not_found(client, hidden_article):
    article, meeting, rejected = hidden_article
    parts = ("", "capture/", "cite/bib/", "cite/ris/", "card.png")
    for address in (
        *(f"{article.get_absolute_url()}{part}" for part in parts), meeting.get_absolute_url(),
        rejected.get_absolute_url(), "/officials/nuh-zaltani/", "/officials/salim-ghandur/", "/officials/daw-shahawi/",
        *_comparisons(article),
    ):  # fmt: skip
        assert client.get(address).status_code == 404, address


def _comparisons(article) -> list[str]:
    """The addresses that set the article beside the other tellings of its story, either way round."""
    (other,) = Article.objects.filter(story=article.story).exclude(pk=article.pk)
    return [f"/articles/{one}/compare/{two}/" for one, two in ((article.pk, other.pk), (other.pk, article.pk))]


@pytest.mark.parametrize("hidden_article", ["draft", "withdrawn"], indirect=True)
def test_search_neither_finds_nor_counts_it(hidden_article):
    call_command("rebuild_index", verbosity=0)
    for query in ("الكوكبان", "الزلطني", "Zaltani", "المرجان", "حكاية", "الغندور", "Shahawi"):
        for kind in ("article", "meeting", "official"):
            out = io.StringIO()
            call_command("search", query, "--filter", f"type={kind}", "--json", stdout=out)
            assert '"total": 0' in out.getvalue(), (query, kind)


@pytest.mark.parametrize("hidden_article", ["published"], indirect=True)
def test_what_is_published_is_seen(client, hidden_article):
    """The check above can fail: the same article, published, is all over the site."""
    call_command("rebuild_index", verbosity=0)
    text = "".join(crawl(client).values())
    assert Article.objects.published().count() == 3
    assert [word for word in HIDDEN if word in text] == [
        "الكوكبان", "المرجان", "الزلطني", "وفد الغرانيق", "1987", "صحيفة العنقاء",
    ]  # fmt: skip
    assert [word for word in NEVER if word in text] == []
    assert [address for address in _comparisons(Article.objects.get(title="خبر الكوكبان")) if address in text]
