import csv

import pytest

from archive.models import Post
from archive.models.camps import CAMP_OF_BODY, Camp, camps_at, camps_of
from archive.partialdate import PartialDate
from tests.conftest import ROOT


def post(body: str, start: str = "", end: str = "") -> Post:
    return Post(body=body, start=PartialDate(start) if start else None, end=PartialDate(end) if end else None)


def at(when: str, *posts: Post) -> list[str]:
    return camps_at(posts, PartialDate(when))


def test_every_body_of_the_table_is_on_the_record_and_every_camp_has_one():
    with (ROOT / "fixtures" / "authority" / "posts.csv").open(encoding="utf-8") as rows:
        bodies = {row["body"] for row in csv.DictReader(rows)}
    assert CAMP_OF_BODY.keys() <= bodies
    assert set(CAMP_OF_BODY.values()) == set(Camp)


@pytest.mark.parametrize(
    ("when", "camps"),
    [("2016-02", []), ("2016-03", ["gna"]), ("2020-06-22", ["gna"]), ("2021", ["gna"]), ("2021-04", []), ("2022", [])],
)
def test_a_camp_lasts_as_long_as_the_post(when, camps):
    assert at(when, post("Government of National Accord", "2016-03", "2021-03")) == camps


def test_an_unknown_end_lasts_until_the_official_is_seen_in_another_camp():
    posts = [post("House of Representatives", "2014-08"), post("Government of National Stability", "2022-03")]
    assert at("2020", *posts) == ["hor"]
    assert at("2023-01", *posts) == ["gns"]
    assert at("2025", post("Libyan National Army", "2015-03")) == ["lna"]


def test_an_unknown_beginning_and_bodies_of_no_camp_tell_nothing():
    assert at("2020", post("Libyan army (GNA)", end="2021-08"), post("Central Bank of Libya", "2011")) == []
    assert camps_at([post("Libyan National Army", "2015")], None) == []


def test_all_camps_of_a_career_in_the_order_of_history():
    posts = [post("Government of National Unity", "2021"), post("General National Congress"), post("US Senate", "2001")]
    assert camps_of(posts) == ["gnc", "gnu"]
