"""LibreOffice opens what we export, and every cell arrives. Skipped where it is not (libreoffice-calc-nogui)."""

import csv
import shutil
import subprocess

import openpyxl
import pytest

from archive.arabic.chars import BIDI_CONTROLS
from archive.partialdate import PartialDate
from tests.records import make_article, make_official, make_outlet, mention

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here"),
]
RUN = ['=HYPERLINK("x";A1)', "+218 21 000", "-حفتر", "@x"]
TITLES = [
    *RUN, 'قال: "نعم"؛ ثم', "سطر\nثانٍ; ثالث", f"علامة{BIDI_CONTROLS[2]} اتجاه", "<b>&amp;", "_x0041_", "'قبلها فاصلة",
]  # fmt: skip
# In CSV nothing tells them from numbers.
LIKE_NUMBERS = ["1,5", "2020-06", "00123", "TRUE"]
# Separator, quote, UTF-8, from line 1; to write also: formats, language, quotes, as shown, no formulas, every sheet.
READ, WRITE = "44,34,76,1", "44,34,76,1,,0,false,true,false,false,false,-1"


def convert(path, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [OFFICE, profile, "--headless", *options, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


@pytest.fixture
def exported(client, reindex, tmp_path):
    """Articles with hard titles, exported: form → path."""
    outlet, official = make_outlet(), make_official()
    for day, title in enumerate(TITLES + LIKE_NUMBERS, start=1):
        article = make_article(title=title, outlet=outlet, published=PartialDate(f"2020-06-{day:02}"))
        mention(article, official, "الفيتوري")
    make_article(title="بلا يوم", published=PartialDate("2020-06"))
    reindex()

    def export(form: str):
        path = tmp_path / f"taken.{form}"
        content = client.get(f"/search/export/{form}/", {"sort": "oldest"}).streaming_content
        path.write_bytes(b"".join(content))
        return path

    return export


def read_csv(path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def test_a_workbook_opens_with_every_cell(exported):
    ours, path = read_csv(exported("csv")), exported("xlsx")
    convert(path, "--convert-to", f"csv:Text - txt - csv (StarCalc):{WRITE}")
    theirs = read_csv(path.with_name("taken-النتائج.csv"))
    # In CSV a quote stands before what a spreadsheet would run; in a workbook nothing is run.
    title = ours[0].index("title")
    assert [row[title] for row in theirs[1:]] == ["بلا يوم", *TITLES, *LIKE_NUMBERS]
    assert [row[:title] + row[title + 1 :] for row in theirs] == [row[:title] + row[title + 1 :] for row in ours]
    query = read_csv(path.with_name("taken-البحث.csv"))
    assert ["عدد النتائج", str(len(theirs) - 1)] in query


def test_csv_opens_with_every_cell_and_runs_nothing(exported):
    path = exported("csv")
    convert(path, f"--infilter=CSV:{READ}", "--convert-to", "xlsx")
    sheet = openpyxl.load_workbook(path.with_suffix(".xlsx")).active
    assert [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []
    texts = [column for column, name in enumerate(read_csv(path)[0]) if name in ("id", "url", "outlet", "officials")]
    theirs = [[row[column] or "" for column in texts] for row in sheet.iter_rows(values_only=True)]
    assert theirs == [[row[column] for column in texts] for row in read_csv(path)]
    titles = [row[2] for row in sheet.iter_rows(values_only=True)][2 : 2 + len(TITLES)]
    assert titles == [*(f"'{title}" for title in RUN), *TITLES[len(RUN) :]]
