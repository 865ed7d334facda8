from django.contrib import admin

from archive.models import Official, OfficialName, Post

from .authority import AuthorityAdmin, NameInline


class OfficialNameInline(NameInline):
    model = OfficialName


class PostInline(admin.TabularInline):
    model = Post
    extra = 0
    fields = ["title_ar", "title_en", "body", "start", "end", "source", "verified"]


@admin.register(Official)
class OfficialAdmin(AuthorityAdmin):
    list_display = ["name_ar", "name_en", "side", "role", "is_proposed"]
    list_filter = ["side", "is_proposed"]
    inlines = [OfficialNameInline, PostInline]
