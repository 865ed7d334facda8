"""What an article's page tells programs: Highwire and Dublin Core tags (Zotero, Google Scholar), schema.org as JSON-LD.

Sources: Google Scholar, Inclusion Guidelines for Webmasters ("Indexing"); DCMI, Expressing Dublin Core in HTML
meta elements (2008); schema.org, NewsArticle and ArchiveComponent.
"""

import json
from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe

from archive.citation.citation import ARCHIVE, Citation
from archive.models import Article, Official, Place

# In a script element these could end it or begin a comment; JSON has an escape for every character.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def meta_tags(citation: Citation) -> list[tuple[str, str]]:
    """Return rows (name, content) for `<meta>`; what is not known has none."""
    date = str(citation.published or "")
    rows = [
        ("citation_title", citation.title),
        ("citation_author", citation.author),
        ("citation_publication_date", date.replace("-", "/")),
        ("citation_journal_title", citation.outlet),
        ("citation_language", citation.language),
        ("citation_public_url", citation.address),
        ("DC.title", citation.title),
        ("DC.creator", citation.author),
        ("DC.date", date),
        ("DC.publisher", citation.outlet),
        ("DC.language", citation.language),
        ("DC.identifier", citation.id),
        ("DC.source", citation.source_url),
        ("DCTERMS.isPartOf", str(ARCHIVE)),
        ("DC.type", "Text"),
    ]
    return [(name, content) for name, content in rows if content]


def structured_data(
    citation: Citation, article: Article, people: Iterable[Official], places: Iterable[Place]
) -> SafeString:
    """Return the article as JSON-LD, safe inside a `<script type="application/ld+json">`: data, never run."""
    described = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ArchiveComponent"],
        "@id": citation.address,
        "url": citation.address,
        "identifier": citation.id,
        "headline": citation.title,
        "inLanguage": citation.language,
        # The time of day is of the source's zone, which is not known.
        "datePublished": str(citation.published or ""),
        "author": _named("Person", citation.author),
        "publisher": _named("NewsMediaOrganization", citation.outlet),
        "sourceOrganization": _named("NewsMediaOrganization", citation.agency),
        "isBasedOn": citation.source_url,
        "holdingArchive": _named("ArchiveOrganization", str(ARCHIVE)),
        "mentions": [_person(official) for official in people],
        "contentLocation": [_place(place) for place in places],
        "associatedMedia": [
            {"@type": "MediaObject", "sha256": capture.sha256, "encodingFormat": capture.media_type}
            for capture in article.captures.all()
        ],
    }
    known = {name: value for name, value in described.items() if value}
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))


def _named(kind: str, name: str) -> dict | None:
    return {"@type": kind, "name": name} if name else None


def _person(official: Official) -> dict:
    same = [f"https://www.wikidata.org/entity/{official.wikidata}"] if official.wikidata else []
    same += [official.historian_url] if official.historian_url else []
    return {"@type": "Person", "name": official.name} | ({"sameAs": same} if same else {})


def _place(place: Place) -> dict:
    described = {"@type": "Place", "name": place.name}
    if place.latitude is not None:
        described["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return described
