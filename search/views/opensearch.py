"""The archive as a search engine of the reader's browser."""

from django.shortcuts import render
from django.utils.translation import gettext as _


def opensearch(request):
    """How a browser asks the archive from its own search box: OpenSearch 1.1."""
    # At most 16 characters: longer names are refused.
    context = {"name": _("السجلّ الليبي"), "origin": request.build_absolute_uri("/").rstrip("/")}
    return render(request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml")
