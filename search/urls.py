from django.urls import path

from . import views

urlpatterns = [
    path("", views.search, name="search"),
    path("facets/<slug:name>/", views.facet_values, name="facet_values"),
    path("suggest/", views.suggest, name="suggest"),
    path("export/csv/", views.export_csv, name="export_csv"),
]
