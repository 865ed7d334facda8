"""What the search box offers while a reader types."""

from dataclasses import asdict

from django.http import JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from search.suggest import find_suggestions

SUGGESTIONS_KEPT = 60  # seconds


@require_safe
@cache_control(public=True, max_age=SUGGESTIONS_KEPT)
def suggest(request):
    """What the text begun in the search box may become: `{"suggestions": [{type, label, lang, hint, url, query}]}`."""
    found = find_suggestions(request.GET.get("q", ""))
    return JsonResponse({"suggestions": [asdict(suggestion) for suggestion in found]})
