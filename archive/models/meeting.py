"""The register: who met whom, where and when, and the sentences that say so."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.partialdate import PartialDate

from .article import Article
from .authority import Place
from .choices import MeetingKind, MeetingState, Review, Status
from .fields import PartialDateField, has_known_precision, overlapping
from .official import Official


class MeetingQuerySet(models.QuerySet):
    def shown(self):
        """Meetings that readers may see: not rejected, and told by a published article or by the official record."""
        told = Report.objects.filter(meeting=OuterRef("pk"), article__status=Status.PUBLISHED)
        return self.exclude(review=Review.REJECTED).filter(Exists(told) | ~Q(record_source=""))

    def with_party(self, official: Official):
        return self.filter(participants=official)

    def at(self, place: Place):
        return self.filter(place=place)

    def between(self, start: PartialDate | None, end: PartialDate | None):
        """Meetings whose date overlaps start..end; the undated match none."""
        return overlapping(self, "date", start, end, last="date_end")

    def newest_first(self):
        return self.order_by(models.F("date").desc(nulls_last=True), "-pk")

    def with_parties(self):
        """Fetch what a list of meetings shows, in a fixed number of queries."""
        published = Report.objects.filter(article__status=Status.PUBLISHED).select_related("article__outlet")
        return self.select_related("place").prefetch_related(
            Prefetch("participants", Official.objects.shown()),
            Prefetch("reports", published.prefetch_related("evidence"), to_attr="shown_reports"),
        )


class Meeting(models.Model):
    kind = models.CharField(_("النوع"), max_length=12, choices=MeetingKind, default=MeetingKind.MEETING)
    state = models.CharField(_("الحال"), max_length=10, choices=MeetingState, default=MeetingState.HELD)
    review = models.CharField(_("المراجعة"), max_length=10, choices=Review, default=Review.SUGGESTED)
    participants = models.ManyToManyField(Official, related_name="meetings", blank=True, verbose_name=_("الأطراف"))
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name=_("المكان")
    )
    date = PartialDateField(_("التاريخ"))
    # The last day, where the source gives a span of days.
    date_end = PartialDateField(_("حتى"))
    # The entry of the official record that tells of it, e.g. `travels/3186`; empty for meetings known from the press.
    record_source = models.CharField(_("من السجلّ الرسمي"), max_length=100, blank=True)
    record_text = models.TextField(_("كما في السجلّ الرسمي"), blank=True)
    # The official record tells of these people in these days, and gives another date or place.
    contradicts = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="contradicted_by",
        limit_choices_to=~Q(record_source=""), verbose_name=_("يخالف السجلّ الرسمي"),
    )  # fmt: skip
    note = models.TextField(_("ملاحظة"), blank=True)
    decision = models.TextField(_("سبب القرار"), blank=True, help_text=_("للمحررين وحدهم."))
    # An editor changed it: from then on it is the editor's, whatever its review says.
    edited = models.BooleanField(_("عدّله محرّر"), default=False, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("لقاء")
        verbose_name_plural = _("اللقاءات")
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]
        indexes = [models.Index(fields=["review", "date"])]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=MeetingKind.values), name="meeting_kind"),
            models.CheckConstraint(condition=Q(state__in=MeetingState.values), name="meeting_state"),
            models.CheckConstraint(condition=Q(review__in=Review.values), name="meeting_review"),
            models.CheckConstraint(condition=has_known_precision("date"), name="meeting_date_precision"),
            models.CheckConstraint(
                condition=Q(date_end__isnull=True) | (has_known_precision("date_end") & Q(date_end__gte=F("date"))),
                name="meeting_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["record_source"], condition=~Q(record_source=""), name="meeting_once_a_record"
            ),
        ]

    def __str__(self):
        parties = " · ".join(official.name for official in self.participants.all())
        return parties or f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self):
        return reverse("meeting", args=[self.pk])

    @property
    def is_decided(self) -> bool:
        """Whether an editor had a say in it: what software reads later is then added, and changes nothing."""
        return self.edited or self.review != Review.SUGGESTED


class Report(models.Model):
    """One article's account of a meeting, in that article's own terms."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="reports", verbose_name=_("اللقاء"))
    article = models.ForeignKey(Article, models.CASCADE, related_name="reports", verbose_name=_("المقال"))
    participants = models.ManyToManyField(Official, related_name="reports", blank=True, verbose_name=_("الأطراف"))
    kind = models.CharField(_("النوع"), max_length=12, choices=MeetingKind, default=MeetingKind.MEETING)
    counterparts = models.JSONField(_("أطراف لم تُسمَّ"), default=list, blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("المكان"))
    date = PartialDateField(_("التاريخ"))
    when_text = models.CharField(_("الوقت كما كُتب"), max_length=200, blank=True)
    # Counted from the day of publication: أمس, الثلاثاء الماضي.
    relative = models.BooleanField(_("تاريخ محسوب من يوم النشر"), default=False)
    state = models.CharField(_("الحال"), max_length=10, choices=MeetingState, default=MeetingState.HELD)
    # Why it is suggested: the word of meeting that was read.
    reason = models.CharField(_("سبب الاقتراح"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("رواية")
        verbose_name_plural = _("الروايات")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "article"], name="report_once"),
            models.CheckConstraint(condition=Q(kind__in=MeetingKind.values), name="report_kind"),
            models.CheckConstraint(condition=Q(state__in=MeetingState.values), name="report_state"),
            models.CheckConstraint(condition=has_known_precision("date"), name="report_date_precision"),
        ]

    def __str__(self):
        return str(self.article)


class Evidence(models.Model):
    """A whole sentence that a report rests on, at `start`..`end` of the article's body."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="evidence", verbose_name=_("الرواية"))
    start = models.PositiveIntegerField(_("من الحرف"))
    end = models.PositiveIntegerField(_("إلى الحرف"))
    text = models.TextField(_("الجملة"))

    class Meta:
        verbose_name = _("شاهد")
        verbose_name_plural = _("الشواهد")
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="evidence_has_length"),
            models.UniqueConstraint(fields=["report", "start", "end"], name="evidence_once"),
        ]

    def __str__(self):
        return self.text
