"""The people of an article, as its mentions give them."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import get_language

from archive.models import Mention, Official, Post


class Appellation(NamedTuple):
    """An official, and the ranks and offices that stand beside the name, in the order of the text."""

    official: Official
    offices: list[str]


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
