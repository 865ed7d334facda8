import pytest
from django.utils import translation

from archive.models import Place
from archive.presentation.points import point_of
from tests.records import make_article, make_place, mention


@pytest.mark.django_db
def test_a_place_is_a_geojson_feature_with_its_counts():
    place = make_place(kind="region", latitude=32.5, longitude=13.25)
    mention(make_article(), place, "طرابلس")
    counted = Place.objects.with_coverage().with_meetings("place").get()
    with translation.override("ar"):
        assert point_of(counted) == {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [13.25, 32.5]},
            "properties": {
                "name": "طرابلس",
                "url": "/places/tripoli/",
                "kind": "إقليم",
                "area": True,
                "articles": 1,
                "meetings": 0,
                "label": "1",
                "counts": "مقال واحد",
            },
        }
