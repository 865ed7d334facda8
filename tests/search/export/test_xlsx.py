import io
from datetime import date, datetime

import openpyxl
import pytest

from archive.arabic.chars import BIDI_CONTROLS
from archive.partialdate import PartialDate
from search.export import batches, xlsx
from search.export.rows import COLUMNS
from search.export.xlsx import date_cell
from tests.records import make_article, make_outlet

pytestmark = pytest.mark.django_db


def download(client, parameters=None, address="/search/export/xlsx/") -> openpyxl.Workbook:
    content = b"".join(client.get(address, parameters or {}).streaming_content)
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet) -> list[dict]:
    header, *found = sheet.iter_rows(values_only=True)
    assert header == COLUMNS
    return [dict(zip(header, row, strict=True)) for row in found]


def test_the_response_is_a_streamed_file(client, reindex):
    reindex()
    response = client.get("/search/export/xlsx/")
    assert response.streaming
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert response["Content-Disposition"] == 'attachment; filename="libya-us-archive-articles.xlsx"'


def test_the_sheets_run_from_the_right_with_a_frozen_header_that_filters(client, reindex):
    make_article()
    make_article()
    reindex()
    query, results = download(client).worksheets
    assert (query.title, results.title) == ("البحث", "النتائج")
    assert query.sheet_view.rightToLeft
    assert results.sheet_view.rightToLeft
    assert (results.freeze_panes, results.auto_filter.ref) == ("A2", "A1:P3")
    assert results["A1"].font.b
    english = download(client, address="/en/search/export/xlsx/")
    assert [sheet.title for sheet in english.worksheets] == ["Search", "Results"]
    assert not english.worksheets[1].sheet_view.rightToLeft


def test_the_first_sheet_says_what_was_asked(client, reindex):
    make_article(title="=الميناء", outlet=make_outlet())
    reindex()
    asked = {"q": "الميناء", "outlet": "al-mina", "from": "2019", "sort": "newest", "to": "أمس", "bom": "0"}
    query = download(client, asked).worksheets[0]
    found = [row[:2] for row in query.iter_rows(values_only=True)]
    assert found[:8] == [
        ("ما كُتب", "الميناء"),
        ("يُعرض", "المقالات"),
        ("الكلمات", "كلها"),
        ("المصدر الإعلامي", "صحيفة الميناء"),
        ("من", "2019"),
        ("الترتيب", "الأحدث"),
        ("تنبيه", "«أمس» ليس تاريخاً على صورة 2020 أو 2020-06 أو 2020-06-22، فأُهمل."),
        ("عدد النتائج", 0),
    ]
    assert found[8][0] == "عنوان البحث"
    assert client.get(found[8][1]).context["query"] == "الميناء"
    assert "bom" not in found[8][1]
    assert isinstance(found[9][1], datetime)
    assert [row[0] for row in found[11:]] == list(COLUMNS)


@pytest.mark.parametrize(
    ("iso", "cell"),
    [
        ("2020-06-22", date(2020, 6, 22)),
        ("2020-06-22T17:36", datetime(2020, 6, 22, 17, 36)),
        ("2020-06", "2020-06"),
        ("2020", "2020"),
        ("1899-12-31", "1899-12-31"),
        ("", ""),
    ],
)
def test_a_date_is_a_date_only_where_the_day_is_known(iso, cell):
    assert date_cell(iso) == cell


def test_dates_arrive_as_dates(client, reindex):
    for iso in ("2020-06-22", "2020-06-21T17:36", "2020-06", None):
        make_article(published=PartialDate(iso) if iso else None)
    reindex()
    results = download(client, {"sort": "newest"}).worksheets[1]
    assert [(row["published"], row["date_precision"]) for row in rows(results)] == [
        (datetime(2020, 6, 22), "day"),
        (datetime(2020, 6, 21, 17, 36), "minute"),
        ("2020-06", "month"),
        (None, "unknown"),
    ]
    assert [results.cell(row, 4).number_format for row in (2, 3)] == [r"yyyy\-mm\-dd", r"yyyy\-mm\-dd\ hh:mm"]


HARD = ['=HYPERLINK("x";A1)', "+1", "@x", "سطر\nثانٍ; ثالث", '"مقتبس" & <b>', " فراغ ", f"علامة{BIDI_CONTROLS[2]} اتجاه"]


@pytest.mark.parametrize("title", HARD)
def test_a_title_arrives_as_it_is_and_is_never_a_formula(client, reindex, title):
    make_article(title=title)
    reindex()
    results = download(client).worksheets[1]
    assert rows(results)[0]["title"] == title
    assert results["C2"].data_type == "inlineStr" or results["C2"].data_type == "s"


def test_what_xml_cannot_carry_is_left_out_and_a_cell_is_never_too_long(client, reindex, monkeypatch):
    monkeypatch.setattr("search.export.workbook.LONGEST_CELL", 20)
    make_article(title="نهاية\x0b السطر" + " طويلة" * 10)
    reindex()
    assert rows(download(client).worksheets[1])[0]["title"] == "نهاية السطر طويلة ط…"


def test_more_rows_than_a_sheet_holds_go_on_in_another(client, reindex, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    monkeypatch.setattr(batches, "BATCH", 3)
    for _ in range(5):
        make_article()
    reindex()
    _query, *results = download(client).worksheets
    assert [sheet.title for sheet in results] == ["النتائج", "النتائج 2", "النتائج 3"]
    assert [sheet.auto_filter.ref for sheet in results] == ["A1:P3", "A1:P3", "A1:P2"]
    exported = [row["id"] for sheet in results for row in rows(sheet)]
    assert exported == [hit.id for hit in client.get("/search/").context["answer"].hits]
