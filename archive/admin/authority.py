from django.contrib import admin

from archive.models import Organisation, OrganisationName, Outlet, OutletName, Place, PlaceName, Topic


class NameInline(admin.TabularInline):
    """The other spellings of an authority record."""

    extra = 0
    fields = ["text", "kind", "verified"]


class AuthorityAdmin(admin.ModelAdmin):
    """What outlets, places, organisations and officials have in common: found by any spelling."""

    list_display = ["name_ar", "name_en"]
    list_display_links = ["name_ar", "name_en"]
    search_fields = ["name_ar", "name_en", "slug", "names__text"]
    prepopulated_fields = {"slug": ["name_en"]}
    ordering = ["name_ar"]


class OutletNameInline(NameInline):
    model = OutletName


@admin.register(Outlet)
class OutletAdmin(AuthorityAdmin):
    list_display = ["name_ar", "name_en", "domain", "country", "kind"]
    list_filter = ["kind", "country"]
    inlines = [OutletNameInline]


class PlaceNameInline(NameInline):
    model = PlaceName


@admin.register(Place)
class PlaceAdmin(AuthorityAdmin):
    list_display = ["name_ar", "name_en", "kind", "country"]
    list_filter = ["kind", "country"]
    inlines = [PlaceNameInline]


class OrganisationNameInline(NameInline):
    model = OrganisationName


@admin.register(Organisation)
class OrganisationAdmin(AuthorityAdmin):
    list_display = ["name_ar", "name_en", "kind", "side"]
    list_filter = ["side", "kind"]
    inlines = [OrganisationNameInline]


@admin.register(Topic)
class TopicAdmin(AuthorityAdmin):
    search_fields = ["name_ar", "name_en", "slug"]
