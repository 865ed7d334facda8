"""The closed vocabularies of the record."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    LIBYA = "libya", _("ليبيا")
    US = "us", _("الولايات المتحدة")
    UN = "un", _("الأمم المتحدة")
    OTHER = "other", _("أخرى")


class NameKind(models.TextChoices):
    VARIANT = "variant", _("رسم آخر")
    SHORT = "short", _("صيغة قصيرة")
    ROMANISATION = "romanisation", _("بالحروف اللاتينية")
    MISSPELLING = "misspelling", _("خطأ شائع")


class Status(models.TextChoices):
    DRAFT = "draft", _("مسودة")
    PUBLISHED = "published", _("منشور")
    WITHDRAWN = "withdrawn", _("مسحوب")


class Review(models.TextChoices):
    SUGGESTED = "suggested", _("مقترح")
    CONFIRMED = "confirmed", _("مؤكد")
    REJECTED = "rejected", _("مرفوض")


class MeetingKind(models.TextChoices):
    MEETING = "meeting", _("لقاء")
    CALL = "call", _("اتصال")
    VISIT = "visit", _("زيارة")
    CONFERENCE = "conference", _("مؤتمر")


class MeetingState(models.TextChoices):
    HELD = "held", _("عُقد")
    PLANNED = "planned", _("مُعلن")
    MENTIONED = "mentioned", _("مذكور")


class PlaceKind(models.TextChoices):
    CITY = "city", _("مدينة")
    SITE = "site", _("موقع")
    REGION = "region", _("إقليم")
    COUNTRY = "country", _("بلد")
