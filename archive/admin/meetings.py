from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models import Evidence, Meeting, Report, Review
from archive.review import decide_meeting

from .fields import LinesField


class ReportForm(forms.ModelForm):
    counterparts = LinesField(label=_("أطراف لم تُسمَّ"), required=False, help_text=_("كل طرف في سطر، كما كُتب في المقال."))

    class Meta:
        model = Report
        fields = ["meeting", "article", "state", "date", "place", "when_text", "counterparts"]


class ReportInline(admin.StackedInline):
    """One article's account of the meeting; its sentences are edited on a page of its own."""

    model = Report
    form = ReportForm
    extra = 0
    fields = ["article", "state", "date", "place", "when_text", "counterparts"]
    autocomplete_fields = ["article", "place"]
    show_change_link = True


# Whether the official record tells of a meeting, and whether the meeting contradicts it.
SOURCES = [(field, admin.EmptyFieldListFilter) for field in ("record_source", "contradicts")]


@admin.register(Meeting)
class MeetingAdmin(admin.ModelAdmin):
    list_display = ["__str__", "date", "place", "kind", "state", "review"]
    list_filter = ["review", "state", "kind", *SOURCES]
    search_fields = ["participants__name_ar", "participants__name_en", "participants__names__text", "place__name_ar"]
    autocomplete_fields = ["participants", "place", "contradicts"]
    fields = [
        "participants", "kind", "state", "date", "date_end", "place", "review", "decision", "record_source",
        "record_text", "contradicts", "note",
    ]  # fmt: skip
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "dir": "auto"})}}
    inlines = [ReportInline]
    actions = ["confirm", "reject"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("place").prefetch_related("participants")

    def get_changeform_initial_data(self, request):
        return {"review": Review.CONFIRMED} | super().get_changeform_initial_data(request)

    def save_model(self, request, obj, form, change):
        obj.edited = obj.edited or bool(form.changed_data)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        """What an editor changed in a report makes the meeting the editor's as well."""
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets) and not form.instance.edited:
            form.instance.edited = True
            form.instance.save()

    @admin.action(description=_("أكّد اللقاءات المختارة"), permissions=["change"])
    def confirm(self, request, queryset):
        self._decide(request, queryset, Review.CONFIRMED)

    @admin.action(description=_("ارفض اللقاءات المختارة"), permissions=["change"])
    def reject(self, request, queryset):
        self._decide(request, queryset, Review.REJECTED)

    def _decide(self, request, queryset, review):
        # One by one: the search index follows saves, not bulk updates.
        for meeting in queryset:
            decide_meeting(meeting, review)
            self.log_change(request, meeting, [{"changed": {"fields": [str(_("المراجعة"))]}}])
        self.message_user(request, f"{_('المراجعة')}: {review.label} ({len(queryset)})", messages.SUCCESS)


class EvidenceForm(forms.ModelForm):
    """A sentence pasted from the article; where it stands is found, not typed."""

    class Meta:
        model = Evidence
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3, "dir": "auto"})}

    def clean(self):
        cleaned = super().clean()
        text = cleaned.get("text", "")
        report = self.instance.report if self.instance.report_id else None
        start = report.article.body.find(text) if report else -1
        if text and start < 0:
            raise ValidationError({"text": _("لا تَرِد هذه الجملة بنصّها في المقال.")})
        self.instance.start, self.instance.end = start, start + len(text)
        return cleaned


class EvidenceInline(admin.TabularInline):
    model = Evidence
    form = EvidenceForm
    extra = 0


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    form = ReportForm
    list_display = ["meeting", "article", "state", "date"]
    search_fields = ["article__title"]
    autocomplete_fields = ["meeting", "article", "place"]
    inlines = [EvidenceInline]

    def get_queryset(self, request):
        return (
            super().get_queryset(request).select_related("article", "meeting").prefetch_related("meeting__participants")
        )
