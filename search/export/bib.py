"""BibTeX: one entry a result."""

from collections.abc import Iterator

from archive.citation.bibtex import bibtex_entry

from .batches import Export
from .citations import write_citations


def write(export: Export) -> Iterator[str]:
    """Yield the file entry by entry."""
    return write_citations(export, bibtex_entry)
