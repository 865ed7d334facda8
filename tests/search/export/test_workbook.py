import io
import zipfile
from itertools import count, islice

import openpyxl

from search.export.workbook import Sheet, column_name, write_workbook


def test_columns_are_named_as_spreadsheets_name_them():
    assert [column_name(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_rows_go_out_before_the_last_one_is_known_and_no_piece_is_empty():
    endless = write_workbook([Sheet("س", ((number,) for number in count()), (10,))], right_to_left=True)
    assert all(islice(endless, 50))


def test_an_empty_cell_has_no_type_and_names_are_escaped():
    content = b"".join(write_workbook([Sheet("a & 'b'", [("", "x"), (1, "")], (5, 5), has_header=True)], False))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["a & 'b'"]
    assert list(book.active.iter_rows(values_only=True)) == [(None, "x"), (1, None)]
    workbook = zipfile.ZipFile(io.BytesIO(content)).read("xl/workbook.xml").decode()
    assert "'a &amp; ''b'''!$A$1:$B$2" in workbook


def test_what_looks_like_an_escape_of_excel_is_kept_as_text():
    content = b"".join(write_workbook([Sheet("a", [("_x0041_\r",)], (5,))], False))
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert "_x005F_x0041_&#13;" in sheet


def test_the_package_begins_with_what_tells_its_kind():
    content = b"".join(write_workbook([Sheet("a", [("x",)], (5,))], False))
    assert zipfile.ZipFile(io.BytesIO(content)).namelist()[0] == "_rels/.rels"
