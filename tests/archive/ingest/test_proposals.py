import pytest

from archive.ingest.facts import Surface, UnknownPerson
from archive.ingest.known import known_names
from archive.ingest.pipeline import ImportOptions, import_paths, read_again
from archive.ingest.proposals import Proposals, side_of
from archive.models import Article, Mention, Official
from archive.review import accept_official, merge_official, reject_official
from tests.captures import write_page
from tests.records import make_official

pytestmark = pytest.mark.django_db

PAGE = (
    "الصحة توزع لقاحات على بلديات الجنوب\n\n"
    "قال وزير الصحة علي الزناتي إن الوزارة بدأت توزيع شحنة جديدة من اللقاحات على بلديات الجنوب.\n\n"
    "وأضاف في تصريحات نقلتها وكالات محلية أن {} سيصل خلال أيام إلى المراكز الصحية البعيدة.\n"
)


def person(name: str, title: str = "وزير الصحة") -> UnknownPerson:
    return UnknownPerson(title, Surface(name, 0, len(name)))


def run(*paths):
    return [outcome.outcome for outcome in import_paths(paths, known_names(), ImportOptions())]


@pytest.fixture
def pages(authority, tmp_path):
    """Two articles that name the same minister."""
    second = PAGE.replace("على بلديات الجنوب.", "في سبها ومرزق.").replace("توزيع شحنة جديدة", "نقل الدفعة الثالثة")
    texts = (PAGE.format("فريق طبي"), second.format("ما تبقى منها"))
    return [write_page(tmp_path, f"{number}.txt", text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("office", "side"),
    [
        ("وزير الصحة الليبي", "libya"),
        ("نائب السفير الأميركي", "us"),
        ("منسقة الأمم المتحدة", "un"),
        ("American envoy", "us"),
        ("وزير الصحة", "other"),
    ],
)
def test_the_words_of_an_office_say_whose_it_is(office, side):
    assert side_of(office) == side


class TestWhoIsTheSame:
    @pytest.mark.parametrize("other", ["علي الزناتى", "على الزناتي", "Ali al-Zanati"])
    def test_spellings_of_a_name_are_one_proposal(self, db, other):
        proposals = Proposals()
        first = proposals.find(person("علي الزناتي"))
        assert proposals.find(person(other)) == first
        assert Proposals().find(person(other)) == first
        assert Official.objects.count() == 1

    def test_another_name_is_another_person(self, db):
        proposals = Proposals()
        assert proposals.find(person("علي الزناتي")) != proposals.find(person("سالم الزناتي"))

    def test_the_same_name_on_two_sides_is_two_people(self, db):
        proposals = Proposals()
        libyan = proposals.find(person("سام جونسون", "المستشار الليبي"))
        assert proposals.find(person("سام جونسون", "المستشار الأمريكي")) != libyan
        assert proposals.find(person("سام جونسون", "المستشار")) == libyan

    def test_addresses_are_latin_and_each_is_given_once(self, db):
        make_official("علي زنتي", "Ali Zanati", slug="taken")
        proposals = Proposals()
        slugs = [proposals.find(person(name, title)).slug for name, title in (
            ("John Smith", "envoy"), ("علي الزناتي", "الوزير الليبي"), ("علي الزناتي", "الوزير الأمريكي"),
        )]  # fmt: skip
        assert slugs[0] == "john-smith"
        assert slugs[2] == f"{slugs[1]}-2"
        assert slugs[1] == "aly-alznaty"


class TestInAnImport:
    def test_an_unknown_minister_is_proposed_once_with_his_mentions(self, pages):
        run(*pages)
        proposed = Official.objects.proposed().get()
        assert (proposed.name_ar, proposed.role, proposed.side) == ("علي الزناتي", "وزير الصحة", "other")
        assert list(proposed.mentions.values_list("text", "office")) == [("علي الزناتي", "وزير الصحة")] * 2
        assert not Official.objects.shown().filter(pk=proposed.pk).exists()

    def test_an_accepted_person_is_known_to_the_next_import(self, pages):
        run(pages[0])
        proposed = Official.objects.proposed().get()
        accept_official(proposed)
        run(pages[1])
        assert proposed.mentions.count() == 2
        assert not Official.objects.proposed().exists()

    def test_a_rejected_person_is_not_proposed_again(self, pages):
        run(pages[0])
        reject_official(Official.objects.proposed().get())
        run(pages[1])
        assert not Official.objects.proposed().exists()
        assert Mention.objects.filter(official__is_proposed=True, article__number=2).count() == 0

    def test_a_merged_person_is_found_by_the_new_name(self, pages):
        run(pages[0])
        known = Official.objects.get(slug="fathi-bashagha")
        merge_official(Official.objects.proposed().get(), known)
        run(pages[1])
        assert known.mentions.count() == 2
        assert not Official.objects.proposed().exists()

    def test_a_proposal_that_no_text_names_any_more_is_withdrawn(self, pages):
        run(pages[0])
        article = Article.objects.get()
        article.body = "بدأت وزارة الصحة توزيع اللقاحات على بلديات الجنوب منذ أيام."
        read_again(article)
        assert not Official.objects.filter(is_proposed=True).exists()
