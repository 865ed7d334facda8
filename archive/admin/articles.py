from django import forms
from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from archive.arabic.words import split_words
from archive.ingest.pipeline import read_again, show_version
from archive.models import ACCESSION_PREFIX, Article, Capture, Mention, Report, Status, Version


class ArticleForm(forms.ModelForm):
    """An article as an editor writes it: the text is pasted, everything else may be left to the importer's rules."""

    title = forms.CharField(
        label=_("العنوان"),
        required=False,
        max_length=500,
        help_text=_("إن تُرك فارغاً استُخرج من مقدمة النص ووُسم بذلك."),
        widget=forms.TextInput(attrs={"class": "vLargeTextField", "dir": "auto"}),
    )

    version = forms.ModelChoiceField(
        Version.objects.none(),
        label=_("اعرض نسخة أخرى"),
        required=False,
        help_text=_("يحلّ نصّ النسخة محلّ النصّ المعروض وتُقرأ وقائعه من جديد؛ والنصّ الأول يبقى نسخة."),
    )

    class Meta:
        model = Article
        fields = [
            "title", "body", "outlet", "agency", "byline", "published", "published_text", "source_url", "language",
            "topics", "status",
        ]  # fmt: skip
        widgets = {"body": forms.Textarea(attrs={"rows": 24, "class": "vLargeTextField", "dir": "auto"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "version" in self.fields and self.instance.pk:
            self.fields["version"].queryset = self.instance.versions.all()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("version") and {"title", "body"} & set(self.changed_data):
            raise forms.ValidationError(_("اعرض نسخة أخرى أو غيّر النص: لا هذا وذاك معاً."))
        return cleaned

    def clean_body(self):
        body = self.cleaned_data["body"]
        if not any(split_words(body)):
            raise forms.ValidationError(_("لا كلمات في هذا النص."))
        return body


class ReadOnlyInline(admin.TabularInline):
    """Rows that the importer wrote: shown, not edited."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class CaptureInline(ReadOnlyInline):
    model = Capture
    fields = readonly_fields = ["file_name", "sha256", "media_type", "encoding", "imported_at"]


class VersionInline(ReadOnlyInline):
    model = Version
    fields = readonly_fields = ["number", "title", "body", "capture"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("capture").defer("capture__content")


class MentionInline(ReadOnlyInline):
    model = Mention
    fields = readonly_fields = ["text", "office", "official", "organisation", "place"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("official", "organisation", "place")


class ReportInline(ReadOnlyInline):
    model = Report
    fields = readonly_fields = ["meeting", "state", "date", "place", "when_text"]
    show_change_link = True

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("place").prefetch_related("meeting__participants")


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    form = ArticleForm
    list_display = ["accession", "title", "outlet", "published", "status"]
    list_display_links = ["accession", "title"]
    list_filter = ["status", "language", "outlet"]
    search_fields = ["title", "body"]
    autocomplete_fields = ["outlet", "agency", "topics"]
    inlines = [ReportInline, VersionInline, MentionInline, CaptureInline]
    actions = ["publish", "withdraw"]
    list_select_related = ["outlet"]

    def get_inlines(self, request, obj):
        """An article that is not saved yet has no facts to show."""
        return self.inlines if obj else []

    def get_fields(self, request, obj=None):
        """Another version can be shown where there is one."""
        fields = super().get_fields(request, obj)
        return fields if obj and obj.versions.exists() else [name for name in fields if name != "version"]

    def get_search_results(self, request, queryset, search_term):
        """Find by the accession number too, as citations write it: `LUDA-000123`."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        digits = search_term.upper().removeprefix(ACCESSION_PREFIX)
        if digits.isdecimal():
            found |= queryset.filter(number=int(digits))
        return found, may_repeat

    def get_changeform_initial_data(self, request):
        return {"status": Status.PUBLISHED} | super().get_changeform_initial_data(request)

    def save_model(self, request, obj, form, change):
        """Save the article with the facts that its text tells, when the text is new or has changed."""
        if "title" in form.changed_data or not change:
            obj.title_derived = not obj.title
        version = form.cleaned_data.get("version")
        if version:
            obj.save()
            show_version(version)
        elif not change or {"title", "body", "published"} & set(form.changed_data):
            read_again(obj)
        else:
            obj.save()

    @admin.action(description=_("انشر المقالات المختارة"), permissions=["change"])
    def publish(self, request, queryset):
        self._set_status(request, queryset, Status.PUBLISHED)

    @admin.action(description=_("اسحب المقالات المختارة"), permissions=["change"])
    def withdraw(self, request, queryset):
        self._set_status(request, queryset, Status.WITHDRAWN)

    def _set_status(self, request, queryset, status):
        # One by one: the search index follows saves, not bulk updates.
        for article in queryset:
            article.status = status
            article.save()
            self.log_change(request, article, f"{_('الحالة')}: {article.get_status_display()}")
        self.message_user(request, f"{_('الحالة')}: {status.label} ({len(queryset)})", messages.SUCCESS)
