"""Template names for archive/presentation: `{{ article.published|when }}`, `{% parties meeting %}` …"""

from collections.abc import Callable
from functools import wraps

from django import template
from django.template.defaultfilters import stringfilter
from django.urls import reverse, translate_url
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext_lazy as _

from archive.arabic.chars import ARABIC_INDIC_DIGITS
from archive.presentation import counts
from archive.presentation.dates import date_in_words, term_in_words
from archive.presentation.digits import WESTERN_DIGITS, show_digits
from archive.presentation.histogram import draw_histogram
from archive.presentation.parties import parties_html
from archive.presentation.people import office_of, people_of, title_of
from archive.presentation.scripts import keep_order, language_of, mark_script

register = template.Library()

# Filters that put a count into words: `{{ total|articles }}`.
COUNTED = ("articles", "meetings", "officials", "places", "outlets", "reports", "lines", "results")

# (address name, label, names of the addresses within it), in the order of the masthead.
SECTIONS = (
    ("search", _("البحث"), ("search",)),
    ("articles", _("المقالات"), ("articles", "article")),
    ("meetings", _("اللقاءات"), ("meetings", "meeting")),
    ("officials", _("المسؤولون"), ("officials", "official", "official_appellation")),
    ("network", _("الشبكة"), ("network",)),
    ("places", _("الأماكن"), ("places", "place")),
    ("outlets", _("المصادر الإعلامية"), ("outlets", "outlet")),
)


def _in_digits(words: Callable[..., str]) -> Callable[..., str]:
    """The same words, with the digits of the page."""

    # Django reads the arguments that a filter takes from what it wraps.
    @wraps(words)
    def shown(*values) -> str:
        return show_digits(words(*values))

    return shown


for name in COUNTED:
    register.filter(name, _in_digits(getattr(counts, f"count_{name}")))
register.filter("digits", show_digits)
register.filter("in_script", mark_script)
register.filter("in_order", stringfilter(keep_order))
register.filter("language_of", language_of)
register.filter("post_title", title_of)
register.filter("office", office_of)
register.filter("people_of", people_of)
register.simple_tag(parties_html, name="parties")


@register.simple_tag(takes_context=True)
def sections(context) -> list[tuple]:
    """Rows (address, label, aria-current or ""): `page` for the page itself, `true` for one within the section."""
    match = context["request"].resolver_match
    here = match.url_name if match else None
    return [(reverse(name), label, _current(name, here, inner)) for name, label, inner in SECTIONS]


def _current(name: str, here: str | None, inner: tuple[str, ...]) -> str:
    if here == name:
        return "page"
    return "true" if here in inner else ""


@register.filter
def noun(counted: str) -> str:
    """`مقالات` of `5 مقالات`: what is counted, where the number stands apart in larger type."""
    return counted.lstrip(WESTERN_DIGITS + ARABIC_INDIC_DIGITS).lstrip()


@register.filter
def when(date) -> str:
    """A `PartialDate` or None in words, in a `<time>` where there is one."""
    if date is None:
        return format_html('<span class="undated">{}</span>', date_in_words(None))
    return format_html('<time datetime="{}">{}</time>', date, show_digits(date_in_words(date)))


@register.simple_tag
def held(meeting) -> str:
    """The day of a meeting, or its first and last day where its source gives a span."""
    if meeting.date_end is None:
        return when(meeting.date)
    return format_html("{} – {}", when(meeting.date), when(meeting.date_end))


@register.simple_tag
def term(post) -> str:
    """The time a post was held, with `نحو` where it is general knowledge."""
    return show_digits(term_in_words(post.start, post.end, post.verified))


@register.filter
def degrees(place) -> str:
    """`32.8872, 13.1913`: latitude and longitude with a point in either language."""
    return f"{place.latitude:.4f}, {place.longitude:.4f}"


@register.simple_tag
def search_url(**parameters) -> str:
    """The address of a search, e.g. `{% search_url official=official.slug %}`."""
    return f"{reverse('search')}?{urlencode(parameters)}"


@register.inclusion_tag("includes/histogram.html")
def histogram(rows, kind: str = "article"):
    """A small chart of rows (year, count, url) of articles, meetings or officials; in Arabic it runs to the left."""
    chart = draw_histogram(rows, mirrored=get_language_bidi())
    return {"chart": chart, "kind": kind, "name": _("العدد في كل سنة")}


@register.simple_tag(takes_context=True)
def other_language_url(context) -> str:
    """This page in the other language, with the same parameters."""
    other = "ar" if get_language() == "en" else "en"
    return translate_url(context["request"].get_full_path(), other)


@register.simple_tag(takes_context=True)
def language_url(context, language: str) -> str:
    """The absolute address of this page in `language`, without its parameters."""
    request = context["request"]
    return translate_url(request.build_absolute_uri(request.path), language)


@register.simple_tag(takes_context=True)
def kept_parameters(context, *names: str) -> list[tuple[str, str]]:
    """The request's parameters but for `names`: the hidden fields of a form that changes only those."""
    parameters = context["request"].GET
    return [(name, value) for name, values in parameters.lists() if name not in names for value in values]
