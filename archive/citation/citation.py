"""What every citation of a record is made of, in the language of the moment."""

from dataclasses import dataclass
from html import unescape

from django.utils.translation import gettext, gettext_lazy

from archive.models import Article, Meeting, Official
from archive.partialdate import PartialDate
from archive.presentation.parties import name_parties
from archive.presentation.scripts import language_of

ARCHIVE = gettext_lazy("سجلّ الدبلوماسية الليبية الأمريكية")


@dataclass(frozen=True, slots=True)
class Citation:
    """`id`: accession number, `meeting-12` or an official's slug. `address`: the whole URL of the record's page.

    `language`: of the title. `is_derived`: the title was taken from the lead. `source_url`: where it was first
    published. `is_news`: an article of the press; otherwise a record of the archive's own.
    """

    id: str
    title: str
    language: str
    address: str
    author: str = ""
    published: PartialDate | None = None
    outlet: str = ""
    agency: str = ""
    source_url: str = ""
    is_derived: bool = False
    is_news: bool = False

    @property
    def credit(self) -> str:
        """`عن وكالة الساحل`: whom the outlet took it from; empty where it names nobody."""
        return f"{gettext('عن')} {self.agency}" if self.agency else ""


def cite_article(article: Article, address: str) -> Citation:
    """Fetch `outlet` and `agency` beforehand. The byline stands as it is written: nobody said which name is whose."""
    return Citation(
        id=article.accession,
        title=article.title,
        language=article.language,
        address=address,
        author=article.byline,
        published=article.published.day if article.published else None,
        outlet=article.outlet.name if article.outlet else "",
        agency=article.agency.name if article.agency else "",
        source_url=article.source_url,
        is_derived=article.title_derived,
        is_news=True,
    )


def cite_meeting(meeting: Meeting, address: str) -> Citation:
    """The meeting comes from `with_parties()`."""
    # Names are escaped for a page there; here they are text.
    title = unescape(name_parties(meeting))
    published = meeting.date.day if meeting.date else None
    return Citation(f"meeting-{meeting.pk}", title, language_of(title), address, published=published)


def cite_official(official: Official, address: str) -> Citation:
    return Citation(official.slug, official.name, language_of(official.name), address)
