from dataclasses import replace

import pytest
import rispy

from archive.citation.citation import Citation
from archive.citation.ris import ris_record
from archive.partialdate import PartialDate

from .conftest import HARD_TITLE


def test_the_whole_text_of_a_record(citation):
    assert ris_record(citation) == (
        "TY  - NEWS\r\n"
        "ID  - LUDA-000123\r\n"
        "AN  - LUDA-000123\r\n"
        "TI  - السفير يزور الميناء\r\n"
        "AU  - سالم العالم\r\n"
        "T2  - صحيفة الميناء\r\n"
        "PY  - 2020\r\n"
        "DA  - 2020/06/22/\r\n"
        "LA  - ar\r\n"
        "DB  - سجلّ الدبلوماسية الليبية الأمريكية\r\n"
        "N1  - عن وكالة الساحل\r\n"
        "UR  - https://archive.example/articles/7/\r\n"
        "L2  - https://example.org/1?a=b_c\r\n"
        "ER  - \r\n"
        "\r\n"
    )


def test_another_program_reads_it_back(citation):
    (read,) = rispy.loads(ris_record(replace(citation, title=f"{HARD_TITLE}\r\nTY  - BOOK")))
    assert read["title"] == '=1+1; "x" 100% & a_b #2 ~ \\ $ TY - BOOK'
    assert read["type_of_reference"] == "NEWS"
    assert read["accession_number"] == read["id"] == "LUDA-000123"
    assert read["urls"] == ["https://archive.example/articles/7/"]


def test_records_of_the_archive_are_electronic_and_follow_each_other(citation):
    text = ris_record(Citation("meeting-7", "عمر الفيتوري", "ar", "https://archive.example/7/")) + ris_record(citation)
    assert [(row["type_of_reference"], row["id"]) for row in rispy.loads(text)] == [
        ("ELEC", "meeting-7"), ("NEWS", "LUDA-000123"),
    ]  # fmt: skip


@pytest.mark.parametrize(("date", "written"), [("2020-06", "2020/06//"), ("2020", "2020///")])
def test_a_date_has_no_more_than_is_known(citation, date, written):
    (read,) = rispy.loads(ris_record(replace(citation, published=PartialDate(date))))
    assert (read["year"], read["date"]) == ("2020", written)
    (read,) = rispy.loads(ris_record(replace(citation, published=None)))
    assert "date" not in read
