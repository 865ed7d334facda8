"""Results as a file."""

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe

from search.address import Address
from search.backends.generations import IndexOutdated
from search.export import FORMATS, export_response
from search.export.batches import Export
from search.forms import SearchForm

from .closed import closed_response


@require_safe
def export(request, form):
    """The results as a file: see `search.export`. `bom=0`: CSV without the byte-order mark."""
    if form not in FORMATS:
        raise Http404
    asked = SearchForm(request.GET)
    address = request.build_absolute_uri(Address(reverse("search"), asked.parameters).with_values(bom=None))
    try:
        taken = Export.of(asked.read(), request.build_absolute_uri, address, request.GET.get("bom") != "0")
    except IndexOutdated:
        return closed_response()
    return export_response(taken, form)
