import io
import json

import pytest
from django.core.management import CommandError, call_command

from archive.partialdate import PartialDate
from tests.records import make_article, make_official, mention

pytestmark = pytest.mark.django_db


@pytest.fixture
def harbour(reindex):
    article = make_article(number=1, title="الميناء", body="فتح الفيتوري الميناء.", published=PartialDate("2020"))
    mention(article, make_official(), "الفيتوري")
    make_article(number=2, title="السفارة", body="بلا خبر.")
    reindex()


def run(*arguments, **options) -> str:
    output = io.StringIO()
    call_command("search", *arguments, stdout=output, **options)
    return output.getvalue()


def test_the_keys_of_the_contract(harbour):
    answer = json.loads(run("Fituri foo:", "--match", "any", "--json"))
    assert list(answer) == ["total", "took_ms", "results", "more", "facets", "notes", "did_you_mean"]
    (row,) = answer["results"]
    assert list(row) == ["type", "id", "url", "title", "published", "score", "excerpt", "matched_as"]
    assert (answer["total"], row["id"], row["matched_as"]) == (1, "LUDA-000001", ["الفيتوري"])
    assert answer["facets"]["official"] == [{"value": "omar-al-fituri", "count": 1}]


def test_filters_order_and_limit(harbour):
    assert json.loads(run("", "--json", "--filter", "from=2020", "--filter", "official=omar-al-fituri"))["total"] == 1
    rows = json.loads(run("", "--json", "--sort", "oldest", "--limit", "1"))
    assert (rows["total"], [row["id"] for row in rows["results"]]) == (2, ["LUDA-000001"])
    assert json.loads(run("الميناءُ", "--json", "--exact"))["total"] == 1
    assert json.loads(run("ميناء", "--json", "--exact"))["total"] == 0


def test_a_batch_answers_line_by_line(harbour, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("ميناء\n\nقزقز\n"))
    assert [json.loads(line)["total"] for line in run("--batch").splitlines()] == [1, 2, 0]


def test_for_people_one_line_a_result(harbour):
    assert run("ميناء").splitlines()[1] == "LUDA-000001  2020              الميناء"


@pytest.mark.parametrize("options", [["--filter", "colour=red"], ["--filter", "official"], ["--limit", "0"]])
def test_a_bad_option_is_refused(harbour, options):
    with pytest.raises(CommandError):
        run("x", *options)
