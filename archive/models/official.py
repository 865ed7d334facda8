"""Officials: people, the names they are written by, and the posts they held."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .authority import AuthorityRecord, CoverageQuerySet, OtherName
from .choices import Side
from .fields import PartialDateField, has_known_precision


class OfficialQuerySet(CoverageQuerySet):
    def shown(self):
        """Officials that readers may see: everyone but people who are only proposed."""
        return self.filter(is_proposed=False)

    def proposed(self):
        """People whom the importer proposes and no editor has decided on."""
        return self.filter(is_proposed=True, is_rejected=False)


class Official(AuthorityRecord):
    side = models.CharField(_("الطرف"), max_length=10, choices=Side, default=Side.OTHER)
    role = models.CharField(_("الصفة"), max_length=200, blank=True)
    # Read by the importer in a text, not yet accepted by an editor: never shown to readers.
    is_proposed = models.BooleanField(_("مقترح من البرنامج"), default=False)
    # An editor said that this is nobody to record: kept, so that later imports do not propose it again.
    is_rejected = models.BooleanField(_("مرفوض"), default=False)
    decision = models.TextField(_("سبب القرار"), blank=True, help_text=_("للمحررين وحدهم."))
    name_ar_verified = models.BooleanField(_("الاسم العربي شوهد في مصدر"), default=True)
    name_en_verified = models.BooleanField(_("الاسم الإنجليزي شوهد في مصدر"), default=True)
    attestation = models.CharField(_("سنوات المنصب أو الشهادة عليه"), max_length=200, blank=True)
    sources = models.TextField(_("المصادر"), blank=True)
    wikidata = models.CharField(_("ويكي بيانات"), max_length=20, blank=True, help_text=_("معرّف مثل Q12345"))
    historian_url = models.URLField(_("صفحة مكتب المؤرّخ"), blank=True)

    objects = OfficialQuerySet.as_manager()

    class Meta(AuthorityRecord.Meta):
        verbose_name = _("مسؤول")
        verbose_name_plural = _("المسؤولون")
        constraints = [
            *AuthorityRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(side__in=Side.values), name="official_side"),
            models.CheckConstraint(
                condition=Q(is_rejected=False) | Q(is_proposed=True), name="official_rejected_as_proposed"
            ),
        ]

    def get_absolute_url(self):
        return reverse("official", args=[self.slug])


class OfficialName(OtherName):
    owner = models.ForeignKey(Official, models.CASCADE, related_name="names")


class Post(models.Model):
    """An office held. An open end means unknown, not "until now"."""

    official = models.ForeignKey(Official, models.CASCADE, related_name="posts", verbose_name=_("المسؤول"))
    title_ar = models.CharField(_("المنصب بالعربية"), max_length=250, blank=True)
    title_en = models.CharField(_("المنصب بالإنجليزية"), max_length=250, blank=True)
    body = models.CharField(_("الجهة"), max_length=200, blank=True)
    start = PartialDateField(_("من"))
    end = PartialDateField(_("إلى"))
    source = models.CharField(_("المصدر"), max_length=300, blank=True)
    verified = models.BooleanField(_("قُرئ في المصدر"), default=False)

    class Meta:
        verbose_name = _("منصب")
        verbose_name_plural = _("المناصب")
        ordering = ["start", "id"]
        constraints = [
            models.UniqueConstraint(fields=["official", "title_en", "body", "start"], name="post_once"),
            models.CheckConstraint(condition=~Q(title_ar="", title_en=""), name="post_has_a_title"),
            models.CheckConstraint(condition=has_known_precision("start"), name="post_start_precision"),
            models.CheckConstraint(condition=has_known_precision("end"), name="post_end_precision"),
        ]

    def __str__(self):
        return self.title_ar or self.title_en
