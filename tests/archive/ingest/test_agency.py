import pytest

from archive.ingest.agency import find_agency

from .authority import gazetteer


@pytest.mark.parametrize(
    ("paragraphs", "furniture", "slug"),
    [
        (["بنغازي (رويترز) - التقى"], [], "reuters"),
        (["القاهرة - رويترز - التقى"], [], "reuters"),
        (["TRIPOLI (AFP) - He met"], [], "afp"),
        (["التقى", "وقف إطلاق النار. (أ ف ب)"], [], "afp"),
        (["التقى حفتر السراج، بحسب رويترز."], [], "reuters"),
        (["قالت وكالة رويترز إن حفتر التقى السراج"], [], None),
        ([], ["أ. ف. ب."], "afp"),
        ([], ["المصدر: وال"], "lana-tripoli"),
        ([], ["طرابلس 23 مارس 2017 (وال)"], "lana-tripoli"),
        ([], [], None),
    ],
)
def test_it_finds_the_agency_that_is_credited(paragraphs, furniture, slug):
    assert find_agency(paragraphs, furniture, None, gazetteer()) == slug


def test_the_signature_of_an_agency_is_no_credit_and_its_dateline_is():
    assert find_agency([], ["المصدر: وال"], "lana-tripoli", gazetteer()) is None
    assert find_agency([], ["طرابلس 23 مارس 2017 (وال)"], "lana-tripoli", gazetteer()) == "lana-tripoli"
