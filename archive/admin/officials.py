from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from archive.models import Official, OfficialName, Post
from archive.review import NoSuggestion, accept_official, merge_official, reject_official

from .authority import AuthorityAdmin, NameInline


class OfficialNameInline(NameInline):
    model = OfficialName


class PostInline(admin.TabularInline):
    model = Post
    extra = 0
    fields = ["title_ar", "title_en", "body", "start", "end", "source", "verified"]


class MergeForm(ActionForm):
    """Beside the action: the known official whom chosen proposals are another spelling of."""

    into = forms.ModelChoiceField(
        Official.objects.shown().order_by("name_ar", "name_en"), required=False, label=_("ادمج في")
    )


@admin.register(Official)
class OfficialAdmin(AuthorityAdmin):
    list_display = ["name_ar", "name_en", "side", "role", "is_proposed", "is_rejected", "articles"]
    list_filter = ["is_proposed", "is_rejected", "side"]
    readonly_fields = ["is_proposed", "is_rejected"]
    inlines = [OfficialNameInline, PostInline]
    action_form = MergeForm
    actions = ["accept", "reject", "merge"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(named_in=Count("mentions__article", distinct=True))

    @admin.display(description=_("المقالات"), ordering="named_in")
    def articles(self, official):
        return official.named_in

    @admin.action(description=_("اقبل المقترحين المختارين"), permissions=["change"])
    def accept(self, request, queryset):
        self._decide(request, queryset, accept_official, _("قُبل"))

    @admin.action(description=_("ارفض المقترحين المختارين"), permissions=["change"])
    def reject(self, request, queryset):
        self._decide(request, queryset, reject_official, _("رُفض"))

    @admin.action(description=_("ادمج المقترحين المختارين في المسؤول المحدّد"), permissions=["change"])
    def merge(self, request, queryset):
        known = Official.objects.shown().filter(pk=request.POST.get("into") or None).first()
        if known is None:
            self.message_user(request, _("حدّد المسؤول الذي يُدمجون فيه."), messages.ERROR)
            return
        self._decide(request, queryset, lambda official: merge_official(official, known), _("دُمج"), known)

    def _decide(self, request, queryset, decide, told, subject=None):
        """Decide one by one, and note it in the history of each, or of the official who takes them in."""
        for official in queryset:
            name = str(official)
            try:
                decide(official)
            except NoSuggestion as error:
                self.message_user(request, str(error), messages.ERROR)
            else:
                self.log_change(request, subject or official, f"{told}: {name}")
                self.message_user(request, f"{told}: {name}", messages.SUCCESS)
