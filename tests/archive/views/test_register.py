import pytest
from django.http import QueryDict
from django.utils import translation

from archive.partialdate import PartialDate
from archive.views.register import read_sieve
from tests.records import make_meeting

pytestmark = pytest.mark.django_db


def read(address: str):
    with translation.override("en"):
        return read_sieve(QueryDict(address))


def test_nothing_asked_lets_every_shown_meeting_through(record):
    sieve = read("")
    assert list(sieve.meetings) == [record.meeting]
    assert (sieve.parameters, sieve.notes) == ({}, [])


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("official=khalifa-haftar", 2),
        ("official=khalifa-haftar,richard-norland", 1),
        ("place=rajma", 1),
        ("state=planned", 1),
        ("source=record", 1),
        ("source=press", 1),
        ("from=2020-06&to=2020-06", 1),
        ("from=2021", 0),
    ],
)
def test_each_filter_narrows_the_register(record, address, found):
    make_meeting(record.haftar, article=record.article, state="planned", record_source="travels/7")
    assert read(address).meetings.count() == found


@pytest.mark.parametrize(
    ("address", "note"),
    [
        ("official=nobody", "official"),
        ("official=proposed-person", "proposed-person"),
        ("place=nowhere", "nowhere"),
        ("state=dreamt", "dreamt"),
        ("side=moon", "moon"),
        ("source=rumour", "rumour"),
        ("from=yesterday", "yesterday"),
        ("to=2020-13", "2020-13"),
    ],
)
def test_what_is_not_understood_is_noted_and_left_aside(record, address, note):
    sieve = read(address)
    assert list(sieve.meetings) == [record.meeting]
    assert sieve.parameters == {}
    assert [note in line for line in sieve.notes] == [True]


def test_dates_the_wrong_way_round_are_exchanged(record):
    sieve = read("from=2021&to=2019")
    assert (sieve.start, sieve.end) == (PartialDate("2019"), PartialDate("2021"))
    assert sieve.notes == ["The first date came after the last; they were swapped."]


def test_an_address_keeps_the_filters_and_changes_one(record):
    sieve = read("official=khalifa-haftar&state=held&from=٢٠٢٠&page=3")
    assert sieve.address(**{"from": "2019", "state": ""}) == "?official=khalifa-haftar&from=2019"


def test_a_crowd_is_cut_off(record):
    sieve = read("official=khalifa-haftar," + ",".join(f"person-{number}" for number in range(300)))
    assert list(sieve.meetings) == [record.meeting]
    assert len(sieve.notes) == 8
