"""What pages ask of the search, those of the record too: the record itself never imports it."""

from django import template
from django.urls import reverse

from search.coverage import describe_axis
from search.similar import find_similar
from search.trail import POSITION, find_trail

register = template.Library()

register.filter("axis", describe_axis)


@register.simple_tag(takes_context=True)
def facet_url(context, name: str) -> str:
    """The page with every value of one facet of this search."""
    return context["address"].moved_to(reverse("facet_values", args=[name]))


@register.simple_tag(takes_context=True)
def result_url(context, hit, counter: int) -> str:
    """The address of a result that knows the search: the article at `counter` of this page leads on to the next."""
    if hit.type != "article":
        return hit.url
    page = context["page"]
    position = str(page.start_index() + counter - 1) if counter else None
    return context["address"].moved_to(hit.url, **{POSITION: position})


@register.inclusion_tag("search/trail.html", takes_context=True)
def result_trail(context):
    """The way back to the results that led to `article`, and to those before and after it."""
    return {"trail": find_trail(context["request"].GET, context["article"])}


@register.inclusion_tag("search/similar.html", takes_context=True)
def more_like_this(context):
    """Articles near `article`."""
    return {"articles": find_similar(context["article"])}
