"""The one wiring file: every address of the archive. Arabic at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path

from archive import views
from archive.sitemaps import SECTIONS

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SECTIONS, "sitemap_url_name": "sitemap_section"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SECTIONS}, name="sitemap_section"),
    *i18n_patterns(
        path("", views.home, name="home"),
        path("", include("search.urls")),
        path("card.png", views.site_card, name="site_card"),
        path("articles/", views.article_list, name="articles"),
        path("articles/<int:pk>/", views.article, name="article"),
        path("articles/<int:pk>/capture/", views.article_capture, name="article_capture"),
        path("articles/<int:pk>/compare/<int:other>/", views.article_compare, name="article_compare"),
        path("articles/<int:pk>/card.png", views.article_card, name="article_card"),
        path("articles/<int:pk>/cite/<slug:form>/", views.article_citation, name="article_citation"),
        path("officials/", views.official_list, name="officials"),
        path("officials/<slug:slug>/", views.official, name="official"),
        path("officials/<slug:slug>/called/", views.official_appellation, name="official_appellation"),
        path("meetings/", views.meeting_list, name="meetings"),
        path("meetings/<int:pk>/", views.meeting, name="meeting"),
        path("places/", views.place_list, name="places"),
        path("places/points.geojson", views.place_points, name="place_points"),
        path("places/<slug:slug>/", views.place, name="place"),
        path("outlets/", views.outlet_list, name="outlets"),
        path("outlets/<slug:slug>/", views.outlet, name="outlet"),
        path("network/", views.network, name="network"),
        path("help/", views.help_page, name="help"),
        path("about/", views.about, name="about"),
        path("admin/", admin.site.urls),
        prefix_default_language=False,
    ),
]
