"""Rows for tests, with texts of our own in the manner of news."""

from itertools import count

from archive.models import Article, Evidence, Meeting, Mention, Official, Outlet, Place, Report, Status

_numbers = count(900_001)

BODY = "التقى السفير عمر الفيتوري في طرابلس وفداً من رجال الأعمال.\n\nوبحث الجانبان سبل التعاون."


def make_article(**fields) -> Article:
    """A published article; every field may be given."""
    number = next(_numbers)
    values = {
        "number": number,
        "title": f"خبر رقم {number}",
        "body": BODY,
        "status": Status.PUBLISHED,
        "text_sha256": f"{number:064}",
    }
    return Article.objects.create(**values | fields)


def make_official(name_ar: str = "عمر الفيتوري", name_en: str = "Omar al-Fituri", **fields) -> Official:
    values = {"slug": name_en.lower().replace(" ", "-"), "name_ar": name_ar, "name_en": name_en, "side": "libya"}
    return Official.objects.create(**values | fields)


def press_meetings():
    """The meetings that are known from articles alone: the authority data brings those of the official record."""
    return Meeting.objects.filter(record_source="")


def make_outlet(name_ar: str = "صحيفة الميناء", slug: str = "al-mina", **fields) -> Outlet:
    return Outlet.objects.create(**{"slug": slug, "name_ar": name_ar, "name_en": slug.title()} | fields)


def make_place(name_ar: str = "طرابلس", slug: str = "tripoli", **fields) -> Place:
    return Place.objects.create(**{"slug": slug, "name_ar": name_ar, "name_en": slug.title()} | fields)


def mention(article: Article, thing: Official | Place, text: str, **fields) -> Mention:
    """Record that `article` names `thing` where `text` first stands in its body."""
    start = article.body.index(text)
    kind = thing._meta.model_name
    return Mention.objects.create(
        article=article, start=start, end=start + len(text), text=text, **{kind: thing}, **fields
    )


def make_meeting(*participants: Official, article: Article | None = None, sentence: str = "", **fields) -> Meeting:
    """A meeting, reported by `article` with `sentence` of its body as evidence where they are given."""
    meeting = Meeting.objects.create(**fields)
    meeting.participants.set(participants)
    if article:
        report = Report.objects.create(meeting=meeting, article=article, place=meeting.place, date=meeting.date)
        if sentence:
            start = article.body.index(sentence)
            Evidence.objects.create(report=report, start=start, end=start + len(sentence), text=sentence)
    return meeting
