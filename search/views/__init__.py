"""The pages of the search. Each view reads like a sentence: read the form, ask, render."""

from .exports import export
from .feeds import feed_list, search_feed
from .opensearch import opensearch
from .results import facet_values, search
from .suggestions import suggest

__all__ = ["export", "facet_values", "feed_list", "opensearch", "search", "search_feed", "suggest"]
