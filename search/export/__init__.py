"""Results as files: all pages together, in their order, without the rest that holds only some of the words.

Streamed and read in batches: a file of any length needs no more memory than a short one.
What is exported is what an anonymous reader may see.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.http import StreamingHttpResponse

from . import bib, csv, jsonl, ris, xlsx
from .batches import Export


class Format(NamedTuple):
    """`write`: an export → the pieces of its file. `label` is Latin in either language."""

    label: str
    media_type: str
    write: Callable[[Export], Iterator[str | bytes]]


# name in the address and of the file → format, in the order in which they are offered
FORMATS = {
    "csv": Format("CSV", "text/csv; charset=utf-8", csv.write),
    "xlsx": Format("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.write),
    "jsonl": Format("JSON Lines", "application/x-ndjson; charset=utf-8", jsonl.write),
    "bib": Format("BibTeX", "application/x-bibtex; charset=utf-8", bib.write),
    "ris": Format("RIS", "application/x-research-info-systems; charset=utf-8", ris.write),
}


def export_response(export: Export, form: str) -> StreamingHttpResponse:
    """Stream an export in one of FORMATS as a file to keep."""
    response = StreamingHttpResponse(FORMATS[form].write(export), content_type=FORMATS[form].media_type)
    name = f"libya-us-archive-{export.request.type}s.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
