from archive.arabic.fold import fold
from archive.ingest.people.holdings import heads_held, is_strange

from ..authority import gazetteer


def strange(slug: str, office: str) -> bool:
    return is_strange(slug, fold(office).split(), gazetteer())


def test_it_knows_the_heads_of_the_offices_that_the_record_has():
    assert heads_held(gazetteer())["donald-trump"] == {fold("رئيس")}


def test_an_office_that_a_person_never_held_is_strange():
    assert strange("khalifa-haftar", "السفير الأمريكي")
    assert not strange("khalifa-haftar", "القائد العام للجيش")


def test_a_rank_or_a_courtesy_is_never_strange():
    assert not strange("khalifa-haftar", "المشير")
    assert not strange("khalifa-haftar", "السيد")


def test_nothing_is_strange_of_whom_the_record_knows_no_office():
    assert not strange("nobody-at-all", "السفير الأمريكي")
