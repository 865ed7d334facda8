"""The people of an article, as its mentions give them."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import get_language

from archive.models import Mention, Official, Post

from .scripts import language_of
from .timeline import Axis, Bar, axis_of, bar_of


class Appellation(NamedTuple):
    """An official, and the ranks and offices that stand beside the name, in the order of the text."""

    official: Official
    offices: list[str]


class Spelling(NamedTuple):
    """A form of a name. `kind`: its label; empty for the preferred ones. `verified`: seen in a source."""

    text: str
    kind: str
    verified: bool


class Term(NamedTuple):
    """A post and its bar on the time line; None where its dates are not known or there is no line."""

    post: Post
    bar: Bar | None


class Terms(NamedTuple):
    """The posts of a person in order of time, and the axis under them; None where it would be a single year."""

    rows: list[Term]
    axis: Axis | None


def people_of(mentions: Iterable[Mention]) -> list[Official]:
    """The officials whom `mentions` name, each once, in the order of first mention."""
    return list({mention.official_id: mention.official for mention in mentions if mention.official_id}.values())


def appellations_of(mentions: Iterable[Mention]) -> list[Appellation]:
    """How the article calls its people; those named without rank or office are left out."""
    offices: dict[Official, dict[str, None]] = {}
    for mention in mentions:
        if mention.official_id and mention.office:
            offices.setdefault(mention.official, {})[mention.office] = None
    return [Appellation(official, list(words)) for official, words in offices.items()]


def title_of(post: Post) -> str:
    """The post's title in the reader's language, or in the other where there is none."""
    if get_language() == "en":
        return post.title_en or post.title_ar
    return post.title_ar or post.title_en


def office_of(official: Official) -> str:
    """The last post in the record, or the role that the authority data gives. Fetch `posts` beforehand."""
    posts = official.posts.all()
    return title_of(posts[len(posts) - 1]) if posts else official.role


def names_by_script(official: Official) -> dict[str, list[Spelling]]:
    """`{"ar": […], "en": […]}`: every spelling, the preferred one first. Fetch `names` beforehand."""
    forms = [
        Spelling(official.name_ar, "", official.name_ar_verified),
        Spelling(official.name_en, "", official.name_en_verified),
        *(Spelling(name.text, name.get_kind_display(), name.verified) for name in official.names.all()),
    ]
    found: dict[str, list[Spelling]] = {"ar": [], "en": []}
    for form in forms:
        if form.text:
            found[language_of(form.text)].append(form)
    return {language: rows for language, rows in found.items() if rows}


def terms_of(official: Official, mirrored: bool) -> Terms:
    """The posts on a time line. `mirrored`: it runs to the left. Fetch `posts` beforehand."""
    posts = list(official.posts.all())
    axis = axis_of((date for post in posts for date in (post.start, post.end)), mirrored)
    return Terms([Term(post, bar_of(axis, post.start, post.end) if axis else None) for post in posts], axis)
