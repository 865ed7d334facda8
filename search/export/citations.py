"""Results as citations: articles as what the press published, meetings and officials as records of the archive."""

from collections.abc import Callable, Iterator

from archive.citation.citation import Citation, cite_article, cite_meeting, cite_official
from archive.models import Article, Meeting, Official

from .batches import Export

# type → (rows that readers may see, with what their citation needs; row and address → citation)
CITED = {
    "article": (lambda: Article.objects.published().select_related("outlet", "agency"), cite_article),
    "meeting": (lambda: Meeting.objects.shown().with_parties(), cite_meeting),
    "official": (lambda: Official.objects.shown(), cite_official),
}


def write_citations(export: Export, form: Callable[[Citation], str]) -> Iterator[str]:
    """Yield `form` of the citation of every result."""
    rows, cite = CITED[export.request.type]
    return export.each_row(rows(), lambda row: form(cite(row, export.absolute(row.get_absolute_url()))))
