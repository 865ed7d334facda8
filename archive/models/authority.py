"""Authority records: the outlets, places, organisations and topics that articles are filed under."""

import re

from django.apps import apps
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive.arabic.chars import LETTERS

from .choices import NameKind, PlaceKind, Side, Status


class AuthorityRecord(models.Model):
    """One preferred name in Arabic and one in English; either may be empty, not both."""

    slug = models.SlugField(_("المعرّف"), max_length=80, unique=True)
    name_ar = models.CharField(_("الاسم بالعربية"), max_length=200, blank=True)
    name_en = models.CharField(_("الاسم بالإنجليزية"), max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ["name_ar", "name_en"]
        constraints = [
            models.CheckConstraint(condition=~Q(name_ar="", name_en=""), name="%(class)s_has_a_name"),
        ]

    def __str__(self):
        return self.name

    @property
    def name(self) -> str:
        """The preferred name in the reader's language, or in the other where there is none."""
        if get_language() == "en":
            return self.name_en or self.name_ar
        return self.name_ar or self.name_en

    @property
    def spellings(self) -> list[str]:
        """Every form of the name, preferred ones first, each once."""
        forms = [self.name_ar, self.name_en, *(name.text for name in self.names.all())]
        return list(dict.fromkeys(form for form in forms if form))


class OtherName(models.Model):
    """A further spelling of an authority record's name. Subclasses add `owner`."""

    text = models.CharField(_("الاسم"), max_length=200)
    kind = models.CharField(_("النوع"), max_length=20, choices=NameKind, default=NameKind.VARIANT)
    verified = models.BooleanField(_("شوهد في مصدر"), default=True)

    class Meta:
        abstract = True
        ordering = ["id"]
        verbose_name = _("اسم آخر")
        verbose_name_plural = _("أسماء أخرى")
        constraints = [
            models.UniqueConstraint(fields=["owner", "text"], name="%(class)s_once"),
            models.CheckConstraint(condition=Q(kind__in=NameKind.values), name="%(class)s_kind"),
        ]

    def __str__(self):
        return self.text

    @property
    def script(self) -> str:
        """ISO 15924 code of the letters it is written in: `Arab` or `Latn`."""
        return "Arab" if re.search(f"[{LETTERS}]", self.text) else "Latn"


class CoverageQuerySet(models.QuerySet):
    """Officials, places and organisations, counted by what readers may see of them."""

    def with_coverage(self):
        """Add `article_count`: the published articles that name each one."""
        mention = apps.get_model("archive.Mention")
        kind = self.model._meta.model_name
        named = mention.objects.filter(**{kind: OuterRef("pk")}, article__status=Status.PUBLISHED)
        return self.annotate(article_count=_count(named, kind, "article"))

    def with_meetings(self, party: str):
        """Add `meeting_count`: the shown meetings whose field `party` holds each one."""
        meetings = apps.get_model("archive.Meeting").objects.shown().filter(**{party: OuterRef("pk")})
        return self.annotate(meeting_count=_count(meetings, party, "pk"))


def _count(rows: models.QuerySet, group: str, field: str):
    """A subquery that counts the distinct `field` of rows, 0 where there are none."""
    counted = rows.order_by().values(group).annotate(count=Count(field, distinct=True)).values("count")
    return Coalesce(Subquery(counted, output_field=models.IntegerField()), 0)


class OutletQuerySet(models.QuerySet):
    def with_coverage(self):
        """Add `article_count`: the published articles of each outlet."""
        published = Q(articles__status=Status.PUBLISHED)
        return self.annotate(article_count=Count("articles", filter=published))


class Outlet(AuthorityRecord):
    """Who publishes: a newspaper, station, agency or site."""

    domain = models.CharField(_("النطاق"), max_length=120, blank=True)
    country = models.CharField(_("البلد"), max_length=2, blank=True, help_text=_("رمز ISO 3166-1 من حرفين"))
    kind = models.CharField(_("النوع"), max_length=40, blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta(AuthorityRecord.Meta):
        verbose_name = _("مصدر إعلامي")
        verbose_name_plural = _("المصادر الإعلامية")

    def get_absolute_url(self):
        return reverse("outlet", args=[self.slug])


class OutletName(OtherName):
    owner = models.ForeignKey(Outlet, models.CASCADE, related_name="names")


class Place(AuthorityRecord):
    """A country, region, city or site, with the coordinates of its label (WGS 84, degrees)."""

    kind = models.CharField(_("النوع"), max_length=20, choices=PlaceKind, default=PlaceKind.CITY)
    country = models.CharField(_("البلد"), max_length=2, blank=True, help_text=_("رمز ISO 3166-1 من حرفين"))
    latitude = models.FloatField(_("خط العرض"), null=True, blank=True)
    longitude = models.FloatField(_("خط الطول"), null=True, blank=True)

    objects = CoverageQuerySet.as_manager()

    class Meta(AuthorityRecord.Meta):
        verbose_name = _("مكان")
        verbose_name_plural = _("الأماكن")
        constraints = [
            *AuthorityRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=PlaceKind.values), name="place_kind"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_coordinates",
            ),
        ]

    def get_absolute_url(self):
        return reverse("place", args=[self.slug])


class PlaceName(OtherName):
    owner = models.ForeignKey(Place, models.CASCADE, related_name="names")


class Organisation(AuthorityRecord):
    kind = models.CharField(_("النوع"), max_length=40, blank=True)
    side = models.CharField(_("الطرف"), max_length=10, choices=Side, default=Side.OTHER)

    objects = CoverageQuerySet.as_manager()

    class Meta(AuthorityRecord.Meta):
        verbose_name = _("جهة")
        verbose_name_plural = _("الجهات")
        constraints = [
            *AuthorityRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(side__in=Side.values), name="organisation_side"),
        ]


class OrganisationName(OtherName):
    owner = models.ForeignKey(Organisation, models.CASCADE, related_name="names")


class Topic(AuthorityRecord):
    class Meta(AuthorityRecord.Meta):
        verbose_name = _("موضوع")
        verbose_name_plural = _("المواضيع")


class LoadedRow(models.Model):
    """What load_authority last wrote of one row, so that it can tell an editor's change from its own.

    It outlives the row: a record that an editor deleted is not loaded again.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=500)
    values = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="loaded_row_once")]

    def __str__(self):
        return f"{self.kind} {self.key}"
