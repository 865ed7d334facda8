"""RIS, which Zotero, EndNote and Mendeley read: one `TAG  - value` a line.

Source: RIS Format Specifications, Research Information Systems (2011).
"""

import re
from collections.abc import Iterator

from archive.partialdate import PartialDate

from .citation import ARCHIVE, Citation

END = "\r\n"


def ris_record(citation: Citation) -> str:
    """Return one record, its last line `ER`, with a blank line after it."""
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in _tags(citation) if value]
    return END.join([*lines, "ER  - ", "", ""])


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if citation.is_news else "ELEC"
    yield "ID", citation.id
    yield "AN", citation.id
    yield "TI", citation.title
    yield "AU", citation.author
    yield "T2", citation.outlet
    yield "PY", str(citation.published.year) if citation.published else ""
    yield "DA", _date(citation.published)
    yield "LA", citation.language
    yield "DB", str(ARCHIVE)
    yield "N1", citation.credit
    yield "UR", citation.address
    yield "L2", citation.source_url


def _date(date: PartialDate | None) -> str:
    """`2020/06/22/`; what is not known stays empty between its slashes."""
    if date is None:
        return ""
    year, month, day = [*date.iso.split("-"), "", ""][:3]
    return f"{year}/{month}/{day}/"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
