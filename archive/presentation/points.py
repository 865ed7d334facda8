"""Places as points on a map: GeoJSON, RFC 7946."""

from archive.models import Place
from archive.models.choices import PlaceKind

from .counts import count_articles, count_meetings
from .digits import show_digits

# A country or a region is an area: its point is only where its name would stand.
AREAS = (PlaceKind.COUNTRY, PlaceKind.REGION)


def point_of(place: Place) -> dict:
    """A feature for a place with coordinates that comes from `with_coverage().with_meetings("place")`."""
    counted = [count_articles(place.article_count)] if place.article_count else []
    counted += [count_meetings(place.meeting_count)] if place.meeting_count else []
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": place.name,
            "url": place.get_absolute_url(),
            "kind": place.get_kind_display(),
            "area": place.kind in AREAS,
            "articles": place.article_count,
            "meetings": place.meeting_count,
            "label": show_digits(max(place.article_count, place.meeting_count)),
            "counts": show_digits(" · ".join(counted)),
        },
    }
