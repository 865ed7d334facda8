import pytest

from archive.citation.citation import Citation
from archive.partialdate import PartialDate

HARD_TITLE = '=1+1; "x" 100% & a_b\n#2 ~ \\ $'


@pytest.fixture
def citation() -> Citation:
    return Citation(
        id="LUDA-000123",
        title="السفير يزور الميناء",
        language="ar",
        address="https://archive.example/articles/7/",
        author="سالم العالم",
        published=PartialDate("2020-06-22"),
        outlet="صحيفة الميناء",
        agency="وكالة الساحل",
        source_url="https://example.org/1?a=b_c",
        is_news=True,
    )
