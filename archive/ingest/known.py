"""The record's authority data → the names that the rules know."""

from archive.models import Official, Organisation, Outlet, Place, Post

from .authority import NAME_KINDS
from .gazetteer import Body, Gazetteer, Holding, Name, Person


def known_names() -> Gazetteer:
    """Read every official, organisation, place and outlet of the record, with all their spellings."""
    return Gazetteer(
        people=tuple(
            Person(official.slug, official.name_en, official.side, _names(official))
            for official in Official.objects.shown().order_by("pk").prefetch_related("names")
        ),
        organisations=_bodies(Organisation),
        places=_bodies(Place),
        outlets=_bodies(Outlet),
        holdings=tuple(
            Holding(post.official.slug, post.title_ar, post.body, str(post.start or ""), str(post.end or ""))
            for post in Post.objects.order_by("pk").select_related("official")
        ),
    )


def _bodies(model) -> tuple[Body, ...]:
    return tuple(
        Body(
            slug=row.slug,
            name_en=row.name_en,
            kind=row.kind,
            names=_names(row),
            side=getattr(row, "side", ""),
            domain=getattr(row, "domain", ""),
        )
        for row in model.objects.order_by("pk").prefetch_related("names")
    )


def _names(row) -> tuple[Name, ...]:
    preferred = [Name(text) for text in (row.name_ar, row.name_en) if text]
    return (*preferred, *(Name(name.text, NAME_KINDS.get(name.kind, "full")) for name in row.names.all()))
