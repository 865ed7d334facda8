from django.urls import path

from . import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/facets/<slug:name>/", views.facet_values, name="facet_values"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("search/export/<slug:form>/", views.export, name="export"),
    path("feeds/", views.feed_list, name="feeds"),
    path("feeds/search/", views.search_feed, name="search_feed"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
]
