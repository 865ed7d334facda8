import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from archive.models import Article
from archive.models.fields import PartialDateFormField
from archive.partialdate import PartialDate
from tests.records import make_article

pytestmark = pytest.mark.django_db


def test_a_date_comes_back_with_the_precision_it_was_stored_with():
    for iso in ("2020", "2020-06", "2020-06-22", "2020-06-22T17:36"):
        article = make_article(published=PartialDate(iso))
        assert Article.objects.get(pk=article.pk).published == PartialDate(iso)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2020-06-15", "2020-06-20", ["2020", "2020-06"]),
        ("2020-06-22", "2020-06-22", ["2020", "2020-06", "2020-06-22", "2020-06-22T17:36"]),
        ("2020-06-23", None, ["2020", "2020-06", "2021-01"]),
        (None, "2019", ["2019-12-31"]),
        ("2020", "2020", ["2020", "2020-06", "2020-06-22", "2020-06-22T17:36"]),
        (None, None, ["2019-12-31", "2020", "2020-06", "2020-06-22", "2020-06-22T17:36", "2021-01", None]),
    ],
)
def test_between_matches_overlapping_spans_and_never_the_undated(start, end, found):
    for iso in ("2019-12-31", "2020", "2020-06", "2020-06-22", "2020-06-22T17:36", "2021-01", None):
        make_article(published=iso and PartialDate(iso))
    articles = Article.objects.between(start and PartialDate(start), end and PartialDate(end)).order_by("pk")
    assert [article.published and str(article.published) for article in articles] == found


def test_the_undated_come_last_when_the_newest_come_first():
    for iso in ("2019", None, "2021-05", "2021"):
        make_article(published=iso and PartialDate(iso))
    newest = Article.objects.newest_first()
    assert [article.published and str(article.published) for article in newest] == ["2021-05", "2021", "2019", None]


def test_the_database_refuses_a_date_of_no_precision():
    article = make_article()
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute("UPDATE archive_article SET published = '2020-6' WHERE id = %s", [article.pk])


def test_the_form_field_takes_a_space_for_the_t_and_explains_what_it_cannot_read():
    assert PartialDateFormField().clean("2020-06-22 17:36") == PartialDate("2020-06-22T17:36")
    assert PartialDateFormField(required=False).clean("") is None
    with pytest.raises(ValidationError, match="2020-06-22"):
        PartialDateFormField().clean("22 يونيو")
