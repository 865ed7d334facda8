"""The pages. Each view reads like a sentence: ask the record, render."""

from .appellations import official_appellation
from .articles import article, article_capture, article_compare, article_list
from .cards import article_card, site_card
from .citations import article_citation
from .home import home
from .meetings import meeting, meeting_list
from .network import network
from .officials import official, official_list
from .outlets import outlet, outlet_list
from .pages import about, healthz, help_page, robots
from .places import place, place_list, place_points

__all__ = [
    "about",
    "article",
    "article_capture",
    "article_card",
    "article_citation",
    "article_compare",
    "article_list",
    "healthz",
    "help_page",
    "home",
    "meeting",
    "meeting_list",
    "network",
    "official",
    "official_appellation",
    "official_list",
    "outlet",
    "outlet_list",
    "place",
    "place_list",
    "place_points",
    "robots",
    "site_card",
]
