from dataclasses import replace

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from django.utils.translation import override

from archive.citation.bibtex import bibtex_entry
from archive.citation.citation import Citation
from archive.partialdate import PartialDate

from .conftest import HARD_TITLE


def parse(text: str) -> dict[str, str]:
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    (entry,) = library.entries
    return {"type": entry.entry_type, "key": entry.key} | {
        name: field.value for name, field in entry.fields_dict.items()
    }


def test_the_whole_text_of_an_entry(citation):
    assert bibtex_entry(citation) == (
        "@article{LUDA-000123,\n"
        "  author = {{سالم العالم}},\n"
        "  title = {{السفير يزور الميناء}},\n"
        "  journal = {صحيفة الميناء},\n"
        "  date = {2020-06-22},\n"
        "  year = {2020},\n"
        "  month = jun,\n"
        "  url = {https://archive.example/articles/7/},\n"
        "  langid = {arabic},\n"
        "  note = {سجلّ الدبلوماسية الليبية الأمريكية (LUDA-000123). عن وكالة الساحل. https://example.org/1?a=b\\_c},\n"
        "}\n\n"
    )


def test_another_program_reads_it_back(citation):
    with override("en"):
        read = parse(bibtex_entry(replace(citation, title=HARD_TITLE, author="A and B, C", language="en")))
    assert read["title"] == '=1+1; "x" 100% & a_b #2 ~ \\ $'
    assert read["author"] == "A and B, C"
    assert (read["type"], read["key"], read["langid"]) == ("article", "LUDA-000123", "english")
    assert read["note"] == "Libya–US Diplomacy Archive (LUDA-000123). via وكالة الساحل. https://example.org/1?a=b_c"


def test_a_brace_opens_and_closes_nothing(citation):
    text = bibtex_entry(replace(citation, title="} ^ {"))
    assert r"title = {{\textbraceright{} \textasciicircum{} \textbraceleft{}}}," in text
    assert parse(text)["url"] == citation.address


def test_what_no_outlet_published_is_a_record_of_the_archive():
    assert bibtex_entry(Citation("meeting-7", "عمر الفيتوري", "ar", "https://archive.example/{7}/")) == (
        "@misc{meeting-7,\n"
        "  title = {{عمر الفيتوري}},\n"
        "  url = {https://archive.example/%7B7%7D/},\n"
        "  langid = {arabic},\n"
        "  note = {سجلّ الدبلوماسية الليبية الأمريكية (meeting-7)},\n"
        "}\n\n"
    )


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2020-06", {"date": "2020-06", "year": "2020", "month": "jun"}),
        ("2020", {"date": "2020", "year": "2020"}),
        ("", {}),
    ],
)
def test_a_date_has_no_more_than_is_known(citation, date, fields):
    read = parse(bibtex_entry(replace(citation, published=PartialDate(date) if date else None)))
    assert {name: read[name] for name in ("date", "year", "month") if name in read} == fields
