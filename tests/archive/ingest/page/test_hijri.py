import pytest

from archive.ingest.page.hijri import MONTHS, PATTERNS, find_hijri_dates


@pytest.mark.parametrize(
    ("text", "iso", "words"),
    [
        ("الخميس 15 رجب 1442 هـ", "2021-02-27", "15 رجب 1442 هـ"),
        ("١ رمضان ١٤٤١هـ", "2020-04-24", "١ رمضان ١٤٤١هـ"),
        ("1 من شهر محرم 1433", "2011-11-26", "1 من شهر محرم 1433"),
        ("01/06/1446 هـ", "2024-12-02", "01/06/1446 هـ"),
        ("1440/4/1هـ", "2018-12-08", "1440/4/1هـ"),
        ("8 جمادى الأولى 1437", "2016-02-17", "8 جمادى الأولى 1437"),
    ],
)
def test_it_reads_a_hijri_date(text, iso, words):
    (found,) = find_hijri_dates(text)
    assert (str(found.date), found.text) == (iso, words)
    assert text[found.start : found.end].strip() == words


@pytest.mark.parametrize("text", ["", "15/07/1442", "30 صفر 1600", "31 رجب 1442", "رمضان 2020", "القرار 1970"])
def test_it_finds_no_hijri_date(text):
    assert find_hijri_dates(text) == []


@pytest.mark.parametrize(("_", "example"), PATTERNS)
def test_every_pattern_reads_its_example(_, example):
    assert find_hijri_dates(example)


def test_the_months_follow_one_another():
    days = [find_hijri_dates(f"1 {name} 1442")[0].date.iso for name in MONTHS]
    assert days == sorted(days)
    assert len(set(days)) == 12
