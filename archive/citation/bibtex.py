"""BibTeX, for LaTeX and every reference manager. UTF-8, as biber and today's BibTeX styles read it.

Fields of biblatex stand beside the classic ones: `date` keeps the precision that `year` and `month` lose.
Sources: Patashnik, BibTeXing (1988); Kime, Wemheuer and Lehman, The biblatex Package, 2.2 and 2.3.
"""

import re
from collections.abc import Iterator

from .citation import ARCHIVE, Citation

# BibTeX counts braces even where a backslash stands before them; commands that end in {} do not unbalance it.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)  # fmt: skip
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LANGUAGES = {"ar": "arabic", "en": "english"}


def bibtex_entry(citation: Citation) -> str:
    """Return one entry, `@article` of the outlet that published it or `@misc`, with a blank line after it."""
    kind = "article" if citation.outlet else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@{kind}{{{citation.id},\n{fields}}}\n\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.author:
        # Twice in braces: one name, whatever "and" or comma stands in it.
        yield "author", f"{{{{{_escape(citation.author)}}}}}"
    yield "title", f"{{{{{_escape(citation.title)}}}}}"
    if citation.outlet:
        yield "journal", f"{{{_escape(citation.outlet)}}}"
    yield from _date_fields(citation)
    yield "url", f"{{{citation.address.translate(_IN_ADDRESS)}}}"
    yield "langid", f"{{{_LANGUAGES[citation.language]}}}"
    yield "note", f"{{{_escape(_note(citation))}}}"


def _date_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    date = citation.published
    if date is None:
        return
    yield "date", f"{{{date}}}"
    yield "year", f"{{{date.year}}}"
    if date.precision != "year":
        yield "month", _MONTHS[date.first_day.month - 1]


def _note(citation: Citation) -> str:
    parts = (f"{ARCHIVE} ({citation.id})", citation.credit, citation.source_url)
    return ". ".join(part for part in parts if part)


def _escape(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().translate(_SPECIAL)
