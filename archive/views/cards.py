"""The pictures that links to the archive are shown with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page

from archive.models import Article
from archive.presentation.card import draw_card
from archive.presentation.dates import date_in_words

KEPT = 24 * 60 * 60  # seconds


@cache_control(public=True, max_age=KEPT)
@conditional_page
def site_card(request: HttpRequest) -> HttpResponse:
    return _picture(_("من التقى مَن، أين ومتى، وماذا كُتب عنه"), get_language(), "")


@cache_control(public=True, max_age=KEPT)
@conditional_page
def article_card(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().select_related("outlet"), pk=pk)
    outlet = article.outlet.name if article.outlet else _("مصدر غير معروف")
    day = article.published.day if article.published else None
    return _picture(article.title, article.language, " · ".join((outlet, date_in_words(day), article.accession)))


def _picture(title: str, language: str, facts: str) -> HttpResponse:
    drawn = draw_card(title, language, _("سجلّ الدبلوماسية الليبية الأمريكية"), facts)
    return HttpResponse(drawn, content_type="image/png")
