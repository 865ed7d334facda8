"""The scorer on a hand-made part: what is right counts, and nothing that is wrong does."""

from benchmarks.extraction_gold import GoldCapture
from benchmarks.extraction_scores import Miss, kept_furniture, lost_words, meeting_distance, score_part
from tests.benchmarks.captures import FACTS, PAGE

LINES = tuple(PAGE.splitlines())
BODY = "\n\n".join(LINES[2:4])
CAPTURE = GoldCapture(FACTS, LINES)
MEETING = FACTS["meetings"][0]


def person(slug: str, inferred: bool = False) -> dict:
    return {"slug": slug, "inferred": inferred}


def told(*slugs: str, **changes) -> dict:
    facts = {"place": None, "date": None, "kind": "meeting", "state": "held", "evidence": [{"text": LINES[2]}]}
    return facts | {"participants": [{"slug": slug} for slug in slugs]} | changes


def reading(**changes) -> dict:
    """What an importer says that gets everything right, but for `changes`."""
    right = {
        "error": None,
        "title": FACTS["title"],
        "title_derived": False,
        "published": None,
        "byline": None,
        "outlet": {"slug": "ean-libya"},
        "agency": None,
        "body": BODY,
        "officials": [person("fathi-bashagha"), person("richard-norland")],
        "unknown_people": [{"text": "سالم البكوش", "title": "العميد"}],
        "meetings": [told("fathi-bashagha", "richard-norland")],
        "near_duplicate_of": None,
    }
    return right | changes


def score(**changes):
    return score_part([CAPTURE], {"a.txt": reading(**changes)})


def figures(result, *measures: str) -> list[tuple[int, int]]:
    return [(result.right[measure], result.total[measure]) for measure in measures]


def misses(result) -> list[tuple]:
    return [(miss.field, miss.expected, miss.got) for miss in result.misses]


def test_everything_right_has_no_miss():
    result = score()
    assert result.misses == []
    assert {measure for measure in result.total if result.right[measure] < result.total[measure]} == {"body words lost"}
    assert figures(result, "meetings, precision", "meetings, recall", "known officials, recall", "furniture removed") \
        == [(1, 1), (1, 1), (2, 2), (2, 2)]  # fmt: skip
    assert result.share("body words lost") == 0
    assert result.share("no meeting where none") is None


def test_a_page_that_was_not_read_gets_nothing_right():
    result = score_part([GoldCapture(FACTS | {"meetings": []}, LINES)], {})
    assert result.share("body words lost") == 1
    wrong = ("title", "outlet where shown", "furniture removed", "known officials, recall", "no meeting where none")
    assert [result.share(measure) for measure in wrong] == [0] * 5


def test_values_that_are_wrong_missing_or_invented_are_misses():
    result = score(title="القائمة", published="2020-03-14", byline="سالم", outlet=None)
    assert misses(result) == [
        ("title", FACTS["title"], "القائمة"),
        ("no date where none", None, "2020-03-14"),
        ("no byline where none", None, "سالم"),
        ("outlet where shown", "ean-libya", None),
    ]
    assert figures(result, "no date where none", "outlet where shown", "no agency where none") \
        == [(0, 1), (0, 1), (1, 1)]  # fmt: skip


def test_a_derived_title_is_right_only_where_the_capture_has_none():
    untitled = GoldCapture(FACTS | {"title": None}, LINES)
    assert score(title_derived=True).right["title"] == 0
    assert score_part([untitled], {"a.txt": reading(title_derived=True)}).right["title"] == 1
    assert score_part([untitled], {"a.txt": reading()}).right["title"] == 0


def test_furniture_that_stays_in_the_text_is_counted_and_named():
    body = f"القائمة\n\n{BODY}"
    assert kept_furniture(CAPTURE, body) == ["القائمة"]
    assert figures(score(body=body), "furniture removed") == [(1, 2)]


def test_a_short_line_of_furniture_is_not_found_inside_a_sentence():
    capture = GoldCapture(FACTS | {"furniture": ["تونس"]}, LINES)
    assert kept_furniture(capture, BODY) == []


def test_words_that_the_text_has_lost_are_counted_and_a_word_taken_apart_is_none():
    assert lost_words(["قال إن الولاياتالمتحدة قلقة"], "قال إن الولايات المتحدة قلقة") == {}
    assert lost_words(["وقال باشاغا إن اللقاء كان مثمرا"], "وقال باشاغا إن اللقاء") == {
        "وقال باشاغا إن اللقاء كان مثمرا": 2
    }
    assert figures(score(body=LINES[2]), "body words lost") == [(6, 20)]


def test_officials_are_judged_by_name_and_inferred_ones_apart():
    result = score(officials=[person("fathi-bashagha", inferred=True), person("khalifa-haftar")])
    assert figures(result, "known officials, precision", "known officials, recall") == [(0, 1), (0, 2)]
    # He is in the text: implied where he is named costs recall and nothing else.
    assert figures(result, "inferred officials, precision", "inferred officials, recall") == [(1, 1), (0, 0)]


def test_an_unknown_person_matches_by_the_words_of_the_shorter_name():
    longer = {"text": "سالم محمد البكوش", "title": "العميد"}
    other = {"text": "سالم العبيدي", "title": "العميد"}
    result = score(unknown_people=[other, longer])
    assert figures(result, "unknown people, precision", "unknown people, recall") == [(1, 2), (1, 1)]
    assert misses(result) == [("unknown people", None, other)]


def test_a_meeting_may_lack_one_participant_and_no_more():
    wanted = MEETING | {"participants": ["a", "b", "c"]}
    assert meeting_distance(wanted, told("a", "b", "c")) == 0
    assert meeting_distance(wanted, told("a", "b")) == 4
    assert meeting_distance(wanted, told("a")) is None


def test_a_meeting_with_a_wrong_participant_or_state_is_wrong():
    wrong = [told("fathi-bashagha", "khalifa-haftar"), told("fathi-bashagha", "richard-norland", state="planned")]
    result = score(meetings=wrong)
    assert figures(result, "meetings, precision", "meetings, recall") == [(0, 2), (0, 1)]
    assert misses(result) == [("meetings", MEETING, None), ("meetings", None, wrong[0]), ("meetings", None, wrong[1])]


def test_one_meeting_of_the_gold_answers_for_one_told_meeting():
    twice = [told("fathi-bashagha", date="2020-01-01"), told("fathi-bashagha", "richard-norland")]
    result = score(meetings=twice)
    assert figures(result, "meetings, precision", "date of right meetings") == [(1, 2), (1, 1)]
    assert misses(result) == [("meetings", None, twice[0])]


def test_place_date_and_kind_are_judged_on_right_meetings_alone():
    told_wrong = told("fathi-bashagha", "richard-norland", place={"slug": "tunis"}, date="2020-03-13", kind="call")
    result = score(meetings=[told_wrong])
    assert figures(result, "meetings, recall") == [(1, 1)]
    assert misses(result) == [
        ("place of right meetings", None, "tunis"),
        ("date of right meetings", None, "2020-03-13"),
        ("kind of right meetings", "meeting", "call"),
    ]


def test_a_meeting_told_where_none_is_breaks_the_silence_of_the_page():
    silent = GoldCapture(FACTS | {"meetings": []}, LINES)
    assert figures(score_part([silent], {"a.txt": reading()}), "no meeting where none") == [(0, 1)]
    assert figures(score_part([silent], {"a.txt": reading(meetings=[])}), "no meeting where none") == [(1, 1)]


def test_near_duplicates_are_pairs_of_one_story_whichever_of_its_files_is_named():
    files = ("a.txt", "b.txt", "c.txt", "d.txt")
    earlier = dict(zip(files, (None, "a.txt", "a.txt", None), strict=True))
    part = [GoldCapture(FACTS | {"file": file, "near_duplicate_of": earlier[file]}, LINES) for file in files]
    named = dict(zip(files, (None, "/captures/a.txt", "/captures/b.txt", "/captures/a.txt"), strict=True))
    result = score_part(part, {file: reading(near_duplicate_of=named[file]) for file in files})
    assert figures(result, "near duplicates, recall", "near duplicates, precision") == [(3, 3), (3, 6)]
    assert result.misses == [
        Miss("d.txt", "near duplicates", None, "a.txt"),
        Miss("d.txt", "near duplicates", None, "b.txt"),
        Miss("d.txt", "near duplicates", None, "c.txt"),
    ]
