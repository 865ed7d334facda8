"""What is indexed: articles, meetings and officials that readers may see, and nothing they may not.

Every field exists in each kind of document, so that one query can ask all of them:
`text`, `title` by stems; `folded`, `title_folded` for phrases and prefixes; `written`, `title_written`
as they are written; names in every spelling by stems; facets as whole slugs; spans of time as days.
"""

import itertools

from django.db.models import Prefetch
from haystack import indexes

from archive.arabic import chars as c
from archive.arabic.words import split_words
from archive.models import Article, Meeting, Mention, Official, Report, Status
from archive.models.camps import camps_at, camps_of
from archive.partialdate import PartialDate

from .analysis.analyzer import FOLDED, STEMMED, WRITTEN

PARAGRAPH = "\n\n"
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")


class RecordIndex(indexes.SearchIndex):
    """The fields of every document.

    Subclasses have `values_of(record)`: field name → value; a field that is left out is empty.
    """

    text = indexes.CharField(document=True, analyzer=STEMMED)
    folded = indexes.CharField(analyzer=FOLDED)
    written = indexes.CharField(analyzer=WRITTEN)
    title = indexes.CharField(analyzer=STEMMED, boost=2.0)
    title_folded = indexes.CharField(analyzer=FOLDED)
    title_written = indexes.CharField(analyzer=WRITTEN)
    # By what a word may be found though the text writes it otherwise.
    names = indexes.CharField(analyzer=STEMMED, boost=0.5)
    # By what `field:value` asks for.
    official_names = indexes.CharField(analyzer=STEMMED)
    outlet_names = indexes.CharField(analyzer=STEMMED)
    agency_names = indexes.CharField(analyzer=STEMMED)
    place_names = indexes.CharField(analyzer=STEMMED)
    organisation_names = indexes.CharField(analyzer=STEMMED)
    topic_names = indexes.CharField(analyzer=STEMMED)

    official = indexes.MultiValueField()
    outlet = indexes.MultiValueField()
    agency = indexes.MultiValueField()
    place = indexes.MultiValueField()
    organisation = indexes.MultiValueField()
    topic = indexes.MultiValueField()
    side = indexes.MultiValueField()
    camp = indexes.MultiValueField()
    year = indexes.MultiValueField()
    month = indexes.MultiValueField()

    published = indexes.CharField()
    first_day = indexes.IntegerField(null=True)
    last_day = indexes.IntegerField(null=True)

    def prepare(self, obj):
        prepared = super().prepare(obj)
        empty = {name: [] if field.is_multivalued else "" for name, field in self.fields.items() if not field.null}
        return prepared | empty | self.values_of(obj)

    def read_queryset(self, using=None):
        return self.index_queryset(using)


class ArticleIndex(RecordIndex, indexes.Indexable):
    def get_model(self):
        return Article

    def index_queryset(self, using=None):
        mentions = Mention.objects.select_related("official", "organisation", "place")
        mentions = mentions.prefetch_related(
            "official__names", "official__posts", "organisation__names", "place__names"
        )
        return (
            Article.objects.published()
            .select_related("outlet", "agency")
            .prefetch_related("topics", "outlet__names", "agency__names", Prefetch("mentions", mentions))
        )

    def values_of(self, article) -> dict:
        officials, organisations, places = mentioned(article)
        outlets = [outlet for outlet in (article.outlet,) if outlet]
        agencies = [agency for agency in (article.agency,) if agency]
        topics = list(article.topics.all())
        return (
            _text(article.title, article.body)
            | _names(official=officials, organisation=organisations, place=places, outlet=outlets, agency=agencies)
            | {"topic": _slugs(topics), "topic_names": _lines([[t.name_ar, t.name_en] for t in topics])}
            | _sides(officials)
            | _camps(officials, article.published)
            | _span(article.published)
        )


class MeetingIndex(RecordIndex, indexes.Indexable):
    def get_model(self):
        return Meeting

    def index_queryset(self, using=None):
        """Shown meetings, with the reports of published articles alone."""
        told = Report.objects.filter(article__status=Status.PUBLISHED).select_related("article__outlet")
        return (
            Meeting.objects.shown()
            .select_related("place")
            .prefetch_related(
                "place__names",
                Prefetch("participants", Official.objects.shown().prefetch_related("names", "posts")),
                Prefetch("reports", told.prefetch_related("evidence", "article__outlet__names"), to_attr="told"),
            )
        )

    def values_of(self, meeting) -> dict:
        officials = list(meeting.participants.all())
        places = [place for place in (meeting.place,) if place]
        outlets = _distinct(report.article.outlet for report in meeting.told if report.article.outlet)
        sentences = [sentence.text for report in meeting.told for sentence in report.evidence.all()]
        sentences += [meeting.record_text] if meeting.record_text else []
        counterparts = [text for report in meeting.told for text in report.counterparts]
        return (
            _text(_parties(officials), PARAGRAPH.join([*sentences, *counterparts]))
            | _names(official=officials, place=places, outlet=outlets)
            | _sides(officials)
            | _camps(officials, meeting.date)
            | _span(meeting.date, meeting.date_end)
        )


class OfficialIndex(RecordIndex, indexes.Indexable):
    def get_model(self):
        return Official

    def index_queryset(self, using=None):
        return Official.objects.shown().prefetch_related("names", "posts")

    def values_of(self, official) -> dict:
        posts = [text for post in official.posts.all() for text in (post.title_ar, post.title_en, post.body) if text]
        title = PARAGRAPH.join(form for form in (official.name_ar, official.name_en) if form)
        return (
            _text(title, PARAGRAPH.join([official.role, *posts]))
            | _names(official=[official])
            | _sides([official])
            | {"camp": camps_of(official.posts.all())}
        )


def _parties(officials) -> str:
    """Who met, once in each language, whatever the language of the moment is."""
    arabic = " · ".join(official.name_ar or official.name_en for official in officials)
    return PARAGRAPH.join([arabic, " · ".join(official.name_en or official.name_ar for official in officials)])


def mentioned(article: Article) -> tuple[list, list, list]:
    """Return the officials (shown ones), organisations and places of an article, in order of first mention."""
    mentions = list(article.mentions.all())
    officials = _distinct(m.official for m in mentions if m.official and not m.official.is_proposed)
    organisations = _distinct(m.organisation for m in mentions if m.organisation)
    return officials, organisations, _distinct(m.place for m in mentions if m.place)


def finding_names(record) -> list[str]:
    """Return the spellings by which a word finds the texts that name `record`.

    Every spelling of a person. Of organisations and places only those that are Latin or one word:
    `وزارة` must not find a text for writing `الخارجية`, though both are names of one ministry.
    """
    if isinstance(record, Official):
        return record.spellings
    return [form for form in record.spellings if _is_latin(form) or len(list(split_words(form))) == 1]


def _is_latin(text: str) -> bool:
    return not _LATIN.isdisjoint(text.lower()) and not any(c.HAMZA <= ch <= c.YEH for ch in text)


def _distinct(records) -> list:
    return list(dict.fromkeys(records))


def _slugs(records) -> list[str]:
    return [record.slug for record in records]


def _lines(groups) -> str:
    """Names one a paragraph, so that no phrase is found across two of them."""
    return PARAGRAPH.join(itertools.chain.from_iterable(groups))


def _text(title: str, body: str) -> dict:
    whole = PARAGRAPH.join([title, body])
    return {
        "text": whole, "folded": whole, "written": whole,
        "title": title, "title_folded": title, "title_written": title,
    }  # fmt: skip


def _names(**records) -> dict:
    values = {}
    for kind, named in records.items():
        values[kind] = _slugs(named)
        values[f"{kind}_names"] = _lines(record.spellings for record in named)
    finding = [*records["official"], *records.get("organisation", []), *records.get("place", [])]
    return values | {"names": _lines(map(finding_names, finding))}


def _sides(officials) -> dict:
    return {"side": sorted({official.side for official in officials})}


def _camps(officials, when: PartialDate | None) -> dict:
    return {"camp": sorted({camp for official in officials for camp in camps_at(official.posts.all(), when)})}


def _span(date: PartialDate | None, last: PartialDate | None = None) -> dict:
    if date is None:
        return {}
    return {
        "published": date.iso,
        "year": [str(date.year)],
        "month": [date.iso[:7]] if date.precision != "year" else [],
        "first_day": int(date.first_day.strftime("%Y%m%d")),
        "last_day": int((last or date).last_day.strftime("%Y%m%d")),
    }
