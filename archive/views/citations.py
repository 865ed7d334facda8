"""An article as a file for reference managers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from archive.citation.bibtex import bibtex_entry
from archive.citation.citation import cite_article
from archive.citation.ris import ris_record
from archive.models import Article

# name in the address and of the file → (what writes it, media type)
FORMATS = {
    "bib": (bibtex_entry, "application/x-bibtex"),
    "ris": (ris_record, "application/x-research-info-systems"),
}


def article_citation(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The citation of an article in one of FORMATS."""
    if form not in FORMATS:
        raise Http404
    article = get_object_or_404(Article.objects.published().select_related("outlet", "agency"), pk=pk)
    write, media_type = FORMATS[form]
    text = write(cite_article(article, request.build_absolute_uri(article.get_absolute_url())))
    response = HttpResponse(text, content_type=f"{media_type}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{article.accession}.{form}"'
    return response
