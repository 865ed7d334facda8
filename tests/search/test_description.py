import pytest
from django.http import QueryDict
from django.utils.translation import override

from search.description import describe
from search.forms import SearchForm
from tests.records import make_official, make_place

pytestmark = pytest.mark.django_db


def described(parameters: str) -> list[tuple[str, str]]:
    return describe(SearchForm(QueryDict(parameters)).read())


def test_a_search_for_everything():
    assert described("") == [("يُعرض", "المقالات"), ("الترتيب", "الأوثق صلة")]


def test_all_that_can_be_asked():
    make_official()
    make_official("سالم بن عمران", "Salem Ben Omran")
    make_place()
    asked = "q=سفير&match=any&exact=1&type=meeting&official=omar-al-fituri,salem-ben-omran&official=salem-ben-omran"
    rows = [
        ("ما كُتب", "سفير"),
        ("يُعرض", "اللقاءات"),
        ("الكلمات", "أيّ منها"),
        ("المطابقة", "كما كُتبت، حرفاً بحرف"),
        ("المسؤول", "عمر الفيتوري + سالم بن عمران أو سالم بن عمران"),
        ("المكان", "طرابلس"),
        ("من", "2019"),
        ("إلى", "2020-06"),
        ("الترتيب", "الأحدث"),
        ("تنبيه", "لا نعرف «nowhere» قيمةً للمعامل place، فأُهملت."),
    ]
    assert described(f"{asked}&place=tripoli&place=nowhere&from=2019&to=2020-06&sort=newest") == rows
    with override("en"):
        assert ("Official", "Omar al-Fituri + Salem Ben Omran or Salem Ben Omran") in described(asked)
