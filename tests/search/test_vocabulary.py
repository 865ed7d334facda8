import pytest

from search.vocabulary import count_documents, current_vocabulary
from tests.records import make_article

pytestmark = pytest.mark.django_db


def test_words_are_counted_by_the_documents_that_hold_them(reindex):
    make_article(title="السفارة", body="سفارة وسفارة")
    make_article(title="سفارة", body="سفارة")
    reindex()
    assert current_vocabulary().frequencies == {"السفاره": 1, "سفاره": 2, "وسفاره": 1}
    assert [count_documents(word) for word in ("سفاره", "وسفاره", "سفارة")] == [2, 1, 0]


def test_the_words_of_an_index_are_read_once_and_again_when_it_has_changed(reindex):
    make_article(title="السفارة", body="سفارة")
    reindex()
    first = current_vocabulary()
    assert current_vocabulary() is first
    make_article(title="الميناء", body="ميناء")
    reindex()
    assert set(current_vocabulary().frequencies) == {"السفاره", "سفاره", "الميناء", "ميناء"}


def test_before_anything_is_indexed_there_are_no_words():
    assert current_vocabulary().frequencies == {}
    assert count_documents("سفاره") == 0
