"""Captures as they arrived, the articles that readers read, and whom and what the articles name."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.partialdate import PartialDate

from .authority import Organisation, Outlet, Place, Topic
from .choices import Status
from .fields import PartialDateField, has_known_precision, overlapping
from .official import Official

ACCESSION_PREFIX = "LUDA-"


class Story(models.Model):
    """The same story told by several sites. An article that tells its story alone has none."""

    class Meta:
        verbose_name = _("قصة")
        verbose_name_plural = _("القصص")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


class ArticleQuerySet(models.QuerySet):
    def published(self):
        """What readers may see."""
        return self.filter(status=Status.PUBLISHED)

    def about(self, official: Official):
        return self.filter(mentions__official=official).distinct()

    def naming(self, place: Place):
        return self.filter(mentions__place=place).distinct()

    def between(self, start: PartialDate | None, end: PartialDate | None):
        """Articles whose date overlaps start..end; the undated match none."""
        return overlapping(self, "published", start, end)

    def newest_first(self):
        return self.order_by(models.F("published").desc(nulls_last=True), "-number")

    def by_year(self):
        """Rows {year, count} of the dated articles, oldest first."""
        dated = self.filter(published__isnull=False).order_by()
        return dated.values(year=models.functions.Left("published", 4)).annotate(count=Count("pk")).order_by("year")


class Article(models.Model):
    """What a reader reads. `body`: paragraphs and subheadings joined by a blank line."""

    # Given once and never again, not even after a deletion: the accession number is cited.
    number = models.PositiveIntegerField(_("رقم القيد"), unique=True, editable=False)
    title = models.CharField(_("العنوان"), max_length=500)
    title_derived = models.BooleanField(_("عنوان مستخرج من المقدمة"), default=False)
    body = models.TextField(_("النص"), help_text=_("افصل بين الفقرات بسطر فارغ."))
    subheadings = models.JSONField(_("العناوين الفرعية"), default=list, blank=True)
    language = models.CharField(_("اللغة"), max_length=2, default="ar", choices=[("ar", "العربية"), ("en", "English")])
    outlet = models.ForeignKey(
        Outlet, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("المصدر الإعلامي")
    )
    agency = models.ForeignKey(
        Outlet, models.PROTECT, null=True, blank=True, related_name="credited_articles", verbose_name=_("الوكالة")
    )
    byline = models.CharField(_("الكاتب"), max_length=200, blank=True)
    published = PartialDateField(_("تاريخ النشر"))
    published_text = models.CharField(_("التاريخ كما كُتب"), max_length=200, blank=True)
    source_url = models.URLField(_("الرابط"), max_length=1000, blank=True)
    topics = models.ManyToManyField(Topic, blank=True, related_name="articles", verbose_name=_("المواضيع"))
    status = models.CharField(_("الحالة"), max_length=10, choices=Status, default=Status.DRAFT)
    story = models.ForeignKey(
        Story, models.SET_NULL, null=True, blank=True, related_name="articles", verbose_name=_("القصة")
    )
    # SHA-256 of the body's folded words: the same text from another page is a duplicate.
    text_sha256 = models.CharField(max_length=64, db_index=True, editable=False)
    created = models.DateTimeField(_("أُضيف"), auto_now_add=True)
    changed = models.DateTimeField(_("عُدّل"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("مقال")
        verbose_name_plural = _("المقالات")
        ordering = [models.F("published").desc(nulls_last=True), "-number"]
        indexes = [models.Index(fields=["status", "published"])]
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(body=""), name="article_has_text"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="article_status"),
            models.CheckConstraint(condition=has_known_precision("published"), name="article_published_precision"),
            models.UniqueConstraint(fields=["source_url"], condition=~Q(source_url=""), name="article_once_a_url"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("article", args=[self.pk])

    @property
    def accession(self) -> str:
        """The number that citations use, e.g. `LUDA-000123`."""
        return f"{ACCESSION_PREFIX}{self.number:06}"

    @property
    def date_precision(self) -> str:
        """`minute`, `day`, `month`, `year` or `unknown`."""
        return self.published.precision if self.published else "unknown"


class AccessionCounter(models.Model):
    """The last accession number given. One row."""

    last = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{ACCESSION_PREFIX}{self.last:06}"

    @classmethod
    def take(cls) -> int:
        """Return the next number. Call inside the transaction that saves the article."""
        counter, _created = cls.objects.select_for_update().get_or_create(pk=1)
        counter.last += 1
        counter.save()
        return counter.last


class Capture(models.Model):
    """The bytes as they arrived. Never edited; an import never deletes one."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="captures", verbose_name=_("المقال"))
    file_name = models.CharField(_("الملف"), max_length=500)
    record = models.PositiveIntegerField(_("السجلّ داخل الملف"), null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    media_type = models.CharField(_("نوع الوسيط"), max_length=100)
    encoding = models.CharField(_("الترميز"), max_length=20)
    url = models.URLField(_("الرابط"), max_length=1000, blank=True)
    captured_at = models.CharField(_("وقت الالتقاط"), max_length=40, blank=True)
    imported_at = models.DateTimeField(_("وقت الإدخال"), auto_now_add=True)
    content = models.BinaryField(_("المحتوى"))
    furniture = models.JSONField(_("ما حُذف من قالب الصفحة"), default=list, blank=True)

    class Meta:
        verbose_name = _("التقاط")
        verbose_name_plural = _("الالتقاطات")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256__length=64), name="capture_sha256_length"),
        ]

    def __str__(self):
        return self.file_name

    @property
    def text(self) -> str:
        """The bytes as text, exactly as they were decoded at import."""
        return bytes(self.content).decode(self.encoding)


class Fingerprint(models.Model):
    """One of the values by which articles that tell one story find each other (archive/ingest/stories.py)."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="fingerprints")
    value = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "value"], name="fingerprint_once")]

    def __str__(self):
        return f"{self.article_id} {self.value:x}"


class Version(models.Model):
    """A text that the page of an article had. Only an editor changes which one is shown.

    Later texts are kept as 2, 3 …; the first becomes 1 when an editor shows another in its place.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions", verbose_name=_("المقال"))
    # None for a first text that an editor wrote.
    capture = models.OneToOneField(
        Capture, models.PROTECT, null=True, blank=True, related_name="version", verbose_name=_("الالتقاط")
    )
    number = models.PositiveIntegerField(_("الرقم"), validators=[MinValueValidator(1)])
    title = models.CharField(_("العنوان"), max_length=500)
    title_derived = models.BooleanField(_("عنوان مستخرج من المقدمة"), default=False)
    body = models.TextField(_("النص"))

    class Meta:
        verbose_name = _("نسخة")
        verbose_name_plural = _("النسخ")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="version_once")]

    def __str__(self):
        return f"{self.number}: {self.title}"


class Mention(models.Model):
    """A person, an organisation or a place at `start`..`end` of the article's body (code points)."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions", verbose_name=_("المقال"))
    official = models.ForeignKey(
        Official, models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("المسؤول")
    )
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("الجهة")
    )
    place = models.ForeignKey(
        Place, models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("المكان")
    )
    start = models.PositiveIntegerField(_("من الحرف"))
    end = models.PositiveIntegerField(_("إلى الحرف"))
    text = models.CharField(_("كما كُتب"), max_length=300)
    office = models.CharField(_("الرتبة أو المنصب بجانبه"), max_length=300, blank=True)
    inferred = models.BooleanField(_("استُنتج من المنصب"), default=False)

    class Meta:
        verbose_name = _("ذكر")
        verbose_name_plural = _("مواضع الذكر")
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(official__isnull=False, organisation__isnull=True, place__isnull=True)
                | Q(official__isnull=True, organisation__isnull=False, place__isnull=True)
                | Q(official__isnull=True, organisation__isnull=True, place__isnull=False),
                name="mention_of_one_thing",
            ),
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="mention_has_length"),
            *(
                models.UniqueConstraint(
                    fields=["article", "start", "end", thing],
                    condition=Q(**{f"{thing}__isnull": False}),
                    name=f"mention_of_{thing}_once",
                )
                for thing in ("official", "organisation", "place")
            ),
        ]

    def __str__(self):
        return self.text
