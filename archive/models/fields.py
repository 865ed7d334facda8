"""A column for dates that know their precision."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce, Concat, Length
from django.utils.translation import gettext_lazy as _

from archive.partialdate import MAX_LENGTH, PRECISIONS, PartialDate

# Sorts after every character of an ISO date: "2020-06" + AFTER_ALL is the end of that month.
AFTER_ALL = "~"

models.CharField.register_lookup(Length)


class PartialDateFormField(forms.CharField):
    """`2020`, `2020-06`, `2020-06-22` or `2020-06-22T17:36`; a space may stand for the T."""

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate(text.replace(" ", "T"))
        except ValueError as error:
            raise ValidationError(
                _("اكتب التاريخ على صورة 2020 أو 2020-06 أو 2020-06-22 أو 2020-06-22 17:36.")
            ) from error

    def prepare_value(self, value):
        return str(value) if isinstance(value, PartialDate) else value


class PartialDateField(models.CharField):
    """Holds a `PartialDate` or None, as its ISO text: the order of the texts is the order of time."""

    description = "ISO 8601 date cut to its precision"

    def __init__(self, *args, **kwargs):
        kwargs |= {"max_length": MAX_LENGTH, "null": True, "blank": True}
        super().__init__(*args, **kwargs)
        # CharField would measure the value; a PartialDate cannot be too long.
        self.validators = []

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        for option in ("max_length", "null", "blank"):
            del kwargs[option]
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection):
        return PartialDate(value) if value else None

    def to_python(self, value):
        if not value or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value):
        return str(value) if value else None

    def value_to_string(self, obj):
        return str(self.value_from_object(obj) or "")

    def formfield(self, **kwargs):
        example = _("مثل 2020 أو 2020-06 أو 2020-06-22 أو 2020-06-22 17:36")
        return models.Field.formfield(self, **{"form_class": PartialDateFormField, "help_text": example} | kwargs)


def has_known_precision(field: str) -> models.Q:
    """The condition of a CHECK constraint: `field` is empty or as long as one of the precisions."""
    return models.Q(**{f"{field}__isnull": True}) | models.Q(**{f"{field}__length__in": sorted(PRECISIONS)})


def overlapping(
    queryset: models.QuerySet, field: str, start: PartialDate | None, end: PartialDate | None, last: str = ""
):
    """Rows whose span in `field` shares a moment with start..end; a missing bound is open, the undated match none.

    `last` names the column of the last day, empty where the span is all in `field`.
    """
    if start is None and end is None:
        return queryset
    queryset = queryset.filter(**{f"{field}__isnull": False})
    if end is not None:
        queryset = queryset.filter(**{f"{field}__lte": str(end) + AFTER_ALL})
    if start is not None:
        ending = Coalesce(last, field) if last else field
        queryset = queryset.alias(_last=Concat(ending, Value(AFTER_ALL), output_field=models.CharField()))
        queryset = queryset.filter(_last__gte=str(start))
    return queryset
