"""Names that neither the texts nor the authority data write as the query does."""

from dataclasses import replace

import pytest

from archive.models import Official
from search.names import Kept, People
from search.query import build_queryset
from search.request import SearchRequest
from search.syntax import Word, parse_query
from tests.records import make_article, make_official, mention
from tests.search.conftest import ask, titles

pytestmark = pytest.mark.django_db


def heard(*queries: str) -> dict[str, list[str]]:
    """Slugs that each word of the queries is read as."""
    people = {}
    for query in queries:
        words = SearchRequest(parsed=parse_query(query)).named.words
        people[query] = [person.slug for found in words.values() for person in found]
    return people


def together(query: str) -> list[list[str]]:
    """Slugs that the runs of a query name."""
    runs = SearchRequest(parsed=parse_query(query)).named.runs
    return [sorted({person.slug for person in run.people}) for run in runs]


def test_unlisted_spellings_of_either_script_are_heard(indexed_seeds):
    assert heard("Norlnd", "نورلند", "Langly", "لنغلي", "Menfy", "باشاقا", "Blinkin", "بلنكن") == {
        "Norlnd": ["richard-norland"],
        "نورلند": ["richard-norland"],
        "Langly": ["michael-langley"],
        "لنغلي": ["michael-langley"],
        "Menfy": ["mohamed-menfi"],
        "باشاقا": ["fathi-bashagha"],
        "Blinkin": ["antony-blinken"],
        "بلنكن": ["antony-blinken"],
    }


def test_ordinary_words_are_no_names(indexed_seeds):
    words = "سلامة الكبير هام وزير رئيس بيان السياسة النار سنوات العلاقات used base time oil".split()
    assert heard(*words) == {word: [] for word in words}


# Some of the words of news that sound most like somebody's name, and some of the commonest.
WORDS_OF_NEWS = (
    "رئيس بيان السنة السياسية السياسي الحدود باريس الجولة تبين الصدد سياسي طرابلس دائرة الدائرة الإسلامي السنوي مريم"
    " الإداري السلامة الألعاب العيون النور الرأس العون الحديد الورد السكري الجوال اليهود بغداد السن الصيني البشر"
    " مستوى مشيرا قائد فريق مركز المجلس الخارجية الوزراء الأمن الليبية محمد علي القاهرة تونس أمريكا الأمم المتحدة"
).split()


def test_hardly_a_word_of_news_is_a_name(indexed_seeds):
    assert [word for word, people in heard(*WORDS_OF_NEWS).items() if people] == []


def test_a_word_of_this_archive_is_no_name(reindex):
    make_official("عمر الفيتوري", "Omar al-Fituri")
    reindex()
    assert heard("فيتورية") == {"فيتورية": ["omar-al-fituri"]}
    for _ in range(3):
        make_article(body="نبتة اسمها فيتورية.")
    reindex()
    assert heard("فيتورية") == {"فيتورية": []}


def test_a_name_that_is_not_listed_finds_marks_and_tells(indexed_seeds):
    (hit,) = ask("Norlnd").hits
    assert hit.object.title.startswith("السفير الأمريكي وقائد")
    assert hit.matched_as == ["ريتشارد نورلاند", "نورلاند"]
    marked = [segment.text for passage in hit.passages for segment in passage if segment.marked]
    assert {"ريتشارد", "نورلاند"} >= set(marked) != set()
    assert titles("Norlnd زوارة") == titles("official:Norlnd") == titles("قزقزقز OR نورلند") == titles("Norland")


def test_what_a_name_finds_its_minus_leaves_out(indexed_seeds):
    assert set(titles("حفتر")) - set(titles("حفتر -Norlnd")) == set(titles("Norlnd"))


def test_as_written_and_in_quotes_no_name_is_read(indexed_seeds):
    assert titles("Norlnd", "exact=1") == titles('"Norlnd"') == titles("Norl*nd") == []


SEVERAL_WORDS = {
    "Abdul Hamid Dbeibah": "abdul-hamid-dbeibah",
    "Abdelhamid Dabeiba": "abdul-hamid-dbeibah",
    "Abd el Hamid Dbaiba": "abdul-hamid-dbeibah",
    "عبدالحميد الدبيبه": "abdul-hamid-dbeibah",
    "عبد الحميد الدبيبة": "abdul-hamid-dbeibah",
    "خليفة حفتر": "khalifa-haftar",
    "Khalifah Heftar": "khalifa-haftar",
    "ريتشرد نورلند": "richard-norland",
}


def test_several_words_name_one_person_across_spellings(indexed_seeds):
    for query, slug in SEVERAL_WORDS.items():
        assert slug in together(query)[0], query
        assert set(titles("", f"official={slug}")) <= set(titles(query)) != set(), query


def test_ordinary_words_beside_each_other_are_no_name(indexed_seeds):
    assert together("إطلاق النار على المدنيين") == together("محادثات بين ليبيا وأمريكا") == []


def test_the_words_themselves_come_before_the_name(reindex):
    person = make_official("عمر الفيتوري", "Omar al-Fituri")
    named = make_article(title="خبر", body="عاد الفيتوري أمس.")
    mention(named, person, "الفيتوري")
    make_article(title="غيره", body="زهرة الفيتورية تفتحت.")
    reindex()
    assert titles("فيتورية") == ["غيره", "خبر"]


def test_every_listed_spelling_finds_its_person_first(authority, reindex):
    reindex()
    officials = list(Official.objects.shown().prefetch_related("names"))
    people = People((official.slug, tuple(official.spellings)) for official in officials)
    slugs = {official.pk: official.slug for official in officials}
    late = []
    for official in officials:
        for spelling in official.spellings:
            sharing = people.called(spelling)
            request = SearchRequest(q=spelling, parsed=parse_query(spelling), type="official")
            first = {slugs[match.pk] for match in build_queryset(request)[: len(sharing)]}
            if first != set(sharing) or official.slug not in first:
                late.append((spelling, official.slug))
    assert len(officials) > 200
    assert late == []


def test_a_new_name_is_heard_at_once_and_a_proposed_person_never(reindex):
    official = make_official("عمر الفيتوري", "Omar al-Fituri")
    make_official("نوح الزلطني", "Nuh Zaltani", is_proposed=True)
    reindex()
    assert heard("Qadduura", "Zaltaani") == {"Qadduura": [], "Zaltaani": []}
    official.names.create(text="Qaddura")
    assert heard("Qadduura") == {"Qadduura": ["omar-al-fituri"]}
    Official.objects.update(is_proposed=True)
    assert heard("Qadduura") == {"Qadduura": []}


def test_what_is_kept_is_made_again_only_when_the_rows_change():
    rows, made = [1], []
    kept = Kept(lambda: list(rows), lambda read: made.append(read) or len(made))
    assert [kept.current(), kept.current()] == [1, 1]
    rows.append(2)
    assert (kept.current(), made) == (2, [[1], [1, 2]])


def test_the_operands_of_a_query_keep_their_words(indexed_seeds):
    assert list(SearchRequest(parsed=parse_query("Norlnd سفارة")).named.words) == [Word("Norlnd")]


def test_names_are_read_once_a_search_but_anew_for_other_words(indexed_seeds, django_assert_num_queries):
    request = SearchRequest(parsed=parse_query("Norlnd"))
    with django_assert_num_queries(2):
        assert request.named is replace(request, type="official").named
    assert replace(request, parsed=parse_query("سفارة")).named.words == {}
    assert replace(request, exact=True).named.words == {}
