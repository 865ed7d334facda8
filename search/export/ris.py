"""RIS: one record a result."""

from collections.abc import Iterator

from archive.citation.ris import ris_record

from .batches import Export
from .citations import write_citations


def write(export: Export) -> Iterator[str]:
    """Yield the file record by record."""
    return write_citations(export, ris_record)
