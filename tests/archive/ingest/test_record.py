import csv
import shutil

import pytest

from archive.ingest.authority import read_entries
from archive.ingest.entries import BadAuthorityFile
from archive.ingest.record import CHIEFS, TRIPS

from .authority import FIXTURES


def entries(folder=FIXTURES / "authority", kind="meeting"):
    return [entry for entry in read_entries(folder) if entry.kind == kind]


@pytest.fixture
def folder(tmp_path):
    """A copy of the authority data that a test may change."""
    return shutil.copytree(FIXTURES / "authority", tmp_path / "authority")


def rewrite(path, change):
    """Write the rows of a CSV file back as `change` leaves them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows = change(rows) or rows
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_trips_that_name_both_sides_are_meetings_and_the_others_are_left_out():
    told = {entry.key: entry.fields for entry in entries()}
    assert len(told) == 23
    columns = ("participants", "date", "date_end", "place")
    assert {key: tuple(fields[column] for column in columns) for key, fields in told.items() if fields} == {
        "travels/3133": (
            ["abdel-rahman-shalgam", "condoleezza-rice", "muammar-gaddafi"], "2008-09-05", "2008-09-06", "tripoli",
        ),
        "travels/3186": (["hillary-clinton", "mahmoud-jibril", "mustafa-abdul-jalil"], "2011-10-18", "", "tripoli"),
        "travels/3400": (["ali-zeidan", "john-kerry"], "2013-11-24", "2013-11-25", "london"),
        "travels/3516": (["john-kerry", "mohammed-al-dairi"], "2014-10-13", "2014-10-14", "paris"),
        "travels/4010": (["abdul-hamid-dbeibah", "antony-blinken"], "2021-06-23", "2021-06-24", "berlin"),
    }  # fmt: skip
    assert told["travels/3186"]["record_text"] == (
        "Met with Transitional National Council President Jalil and Prime Minister Jabril."
    )


def test_chiefs_of_mission_whose_row_a_post_names_are_not_doubled():
    assert len(entries(kind="post")) == 267


def test_a_chief_of_mission_whom_no_post_names_gets_one(folder):
    rewrite(folder / "posts.csv", lambda rows: [row for row in rows if "#ly-2012-stev-01 " not in row["source"]])
    (post,) = [entry for entry in entries(folder, "post") if "#ly-2012-stev-01 " in entry.fields["source"]]
    assert post.key == "christopher-stevens|Ambassador to Libya|US Embassy, Libya|2012-06-07|2012-09-11"
    assert post.fields["title_ar"] == "السفير الأمريكي لدى ليبيا"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("role", "consul", "pocom_libya_chiefs.csv:2: role: 'consul' is none of ambassador-e-p"),
        ("name", "Nobody Known", "pocom_libya_chiefs.csv:2: name: 'Nobody Known' is nobody in officials.csv"),
    ],
)
def test_a_chief_of_mission_that_cannot_be_read_is_named(folder, field, value, message):
    rewrite(folder / CHIEFS, lambda rows: rows[0].update({field: value, "altnames": ""}))
    with pytest.raises(BadAuthorityFile, match=message):
        entries(folder)


def test_a_column_that_is_missing_is_named(folder):
    rewrite(folder / TRIPS, lambda rows: [{key: row[key] for key in row if key != "locale"} for row in rows])
    with pytest.raises(BadAuthorityFile, match=r"trips_visits\.csv:2: 'locale'"):
        entries(folder)
