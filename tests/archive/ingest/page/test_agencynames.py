import pytest

from archive.ingest.page.agencynames import agency_of, is_house_of

from ..authority import gazetteer


@pytest.mark.parametrize(
    ("piece", "slug"),
    [
        ("أ.ف.ب", "afp"),
        ("Agence France Presse", "afp"),
        ("وكالة «فرانس برس»", "afp"),
        ("وكالة سبوتنيك الروسية", "sputnik-arabic"),
        ("With inputs from Reuters", "reuters"),
        ("بلومبرج", "bloomberg"),
        ("أوج", "jamahiriya-tv"),
        ("قناة الجماهيرية", None),
        ("رويترز تنفي", None),
        ("د ب أ", None),
    ],
)
def test_an_agency_is_known_by_the_ways_papers_name_it(piece, slug):
    assert agency_of(piece, gazetteer()) == slug


def test_the_two_agencies_of_libya_share_a_name():
    assert is_house_of("lana-tripoli", "lana-benghazi", gazetteer())
    assert not is_house_of("reuters", "lana-benghazi", gazetteer())
