import pytest

from benchmarks.extraction_gold import BadGold, read_gold, squeeze, visible_lines
from tests.archive.ingest.authority import gazetteer
from tests.benchmarks.captures import FACTS, write_part


def slips(folder, *rows) -> list[str]:
    with pytest.raises(BadGold) as refusal:
        read_gold(write_part(folder, *rows), gazetteer())
    return [line.removeprefix(f"{folder}/") for line in str(refusal.value).splitlines()]


def changed_meeting(**changes) -> dict:
    return FACTS | {"meetings": [FACTS["meetings"][0] | changes]}


def test_gold_that_is_true_of_its_captures_is_read(tmp_path):
    (capture,) = read_gold(write_part(tmp_path, FACTS), gazetteer())
    assert capture.facts == FACTS
    assert [line.split()[0] for line in capture.body] == ["التقى", "وقال"]


@pytest.mark.parametrize(
    ("facts", "slip"),
    [
        (FACTS | {"outlet": "eanlibya"}, "gold.jsonl:1:outlet: 'eanlibya' is not known here"),
        (FACTS | {"furniture": ["القائمه"]}, "gold.jsonl:1:furniture: no line of the capture: 'القائمه'"),
        (FACTS | {"title": "برنت"}, "gold.jsonl:1:title: not in the capture: 'برنت'"),
        (FACTS | {"byline": "هدى"}, "gold.jsonl:1:byline: not in the capture: 'هدى'"),
        (FACTS | {"subheadings": None}, "gold.jsonl:1:subheadings: None is no <class 'list'>"),
        (FACTS | {"language": "fr"}, "gold.jsonl:1:language: 'fr' is neither ar nor en"),
        (FACTS | {"near_duplicate_of": "b.txt"}, "gold.jsonl:1:near_duplicate_of: no earlier capture: 'b.txt'"),
        (
            FACTS | {"unknown_people": [{"text": "علي البكوش", "title": "العميد"}]},
            "gold.jsonl:1:unknown_people: not in the body: 'علي البكوش'",
        ),
        (changed_meeting(state="denied"), "gold.jsonl:1:meetings.state: 'denied' is none of "
         "['held', 'mentioned', 'planned']"),
        (changed_meeting(evidence="اجتمع"), "gold.jsonl:1:meetings: not in the body: 'اجتمع'"),
        (changed_meeting(place="tunisi"), "gold.jsonl:1:meetings.place: 'tunisi' is not known here"),
        (
            changed_meeting(participants=["fathi-bashagha"]),
            "gold.jsonl:1:meetings.participants: a meeting has two parties, one of them known",
        ),
        (
            changed_meeting(participants=["fathi-bashagha", "khalifa-haftar"]),
            "gold.jsonl:1:meetings.participants: 'khalifa-haftar' is not known here",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_file_line_and_key(tmp_path, facts, slip):
    assert slips(tmp_path, facts) == [slip]


def test_a_date_that_is_none_is_a_slip(tmp_path):
    (slip,) = slips(tmp_path, FACTS | {"published": "22/06/2020"})
    assert slip.startswith("gold.jsonl:1:published: not a date")


def test_a_missing_key_and_an_unknown_one_are_slips(tmp_path):
    facts = {key: value for key, value in FACTS.items() if key != "agency"} | {"agence": None}
    assert slips(tmp_path, facts) == ["gold.jsonl:1:agence: no such key", "gold.jsonl:1:agency: missing"]


def test_a_capture_without_gold_is_a_slip(tmp_path):
    (tmp_path / "b.txt").write_text("نص", encoding="utf-8")
    assert slips(tmp_path, FACTS) == ["b.txt: not in gold.jsonl"]


def test_a_line_that_is_no_json_is_a_slip(tmp_path):
    (tmp_path / "gold.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(BadGold, match=r"gold.jsonl:1:json: Expecting"):
        read_gold(tmp_path, gazetteer())


def test_gold_stands_once_for_each_capture(tmp_path):
    assert slips(tmp_path, FACTS, FACTS) == ["gold.jsonl:2:file: stands twice: a.txt"]


def test_the_lines_of_a_page_are_its_visible_blocks(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        "<head><title>عنوان</title><style>p{}</style></head><body><h1>عنوان</h1><p>نص\nفي <b>سطرين</b></p>"
        "<ul><li>أخبار</li><li>رياضة</li></ul><script>var x</script></body>",
        encoding="utf-8",
    )
    assert visible_lines(page) == ("عنوان", "عنوان", "نص في سطرين", "أخبار", "رياضة")


def test_spacing_marks_and_letter_forms_make_no_difference_to_squeezed_text():
    assert squeeze("الولاياتالمتحدة الأمريكيّة،") == squeeze("الولايات المتحدة الامريكيه")
