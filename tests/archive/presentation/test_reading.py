from hypothesis import given
from hypothesis import strategies as st

from archive.presentation.reading import BREAK, Paragraph, Run, Segment, Span, cut_body

texts = st.text(alphabet="ابج \n.", max_size=60)


@st.composite
def bodies_with_spans(draw):
    body = draw(texts.filter(bool))
    bounds = st.tuples(st.integers(0, len(body)), st.integers(0, len(body))).map(sorted)
    spans = st.lists(bounds.filter(lambda pair: pair[0] < pair[1]), max_size=8)
    evidence = [Span(start, end, key) for key, (start, end) in enumerate(draw(spans))]
    mentions = [Span(start, end, f"person {key}") for key, (start, end) in enumerate(draw(spans))]
    return body, evidence, mentions


def test_a_body_without_facts_is_one_run_a_paragraph():
    assert cut_body("أول.\n\nثان.", [], [], []) == [
        Paragraph((Run((Segment("أول."),)),)),
        Paragraph((Run((Segment("ثان."),)),)),
    ]


def test_a_subheading_is_a_heading():
    assert [part.is_heading for part in cut_body("أول\n\nعنوان\n\nثان", [], [], ["عنوان"])] == [False, True, False]


def test_a_mention_within_evidence_stays_within_it():
    assert cut_body("قال زيد نعم. ثم", [Span(0, 12, 7)], [Span(4, 7, "زيد!")], []) == [
        Paragraph(
            (
                Run((Segment("قال "), Segment("زيد", "زيد!"), Segment(" نعم.")), True, (7,)),
                Run((Segment(" ثم"),)),
            )
        )
    ]


def test_two_facts_of_one_sentence_are_one_run_with_two_anchors():
    (paragraph,) = cut_body("التقيا.", [Span(0, 7, 1), Span(0, 7, 2)], [], [])
    assert paragraph.runs == (Run((Segment("التقيا."),), True, (1, 2)),)


def test_evidence_that_crosses_is_lit_together():
    (paragraph,) = cut_body("ابجد", [Span(0, 3, 1), Span(2, 4, 2)], [], [])
    assert paragraph.runs == (Run((Segment("ابجد"),), True, (1, 2)),)


def test_evidence_over_two_paragraphs_is_anchored_once():
    first, second = cut_body("اب\n\nجد", [Span(1, 6, 9)], [], [])
    assert [run.anchors for run in first.runs + second.runs if run.is_evidence] == [(9,), ()]


def test_of_mentions_that_overlap_the_first_and_longest_is_kept():
    (paragraph,) = cut_body("ابجد", [], [Span(0, 2, "قصير"), Span(0, 3, "طويل"), Span(2, 4, "لاحق")], [])
    assert paragraph.runs[0].segments == (Segment("ابج", "طويل"), Segment("د"))


@given(bodies_with_spans())
def test_the_segments_join_back_to_the_body(case):
    body, evidence, mentions = case
    assert BREAK.join(paragraph.text for paragraph in cut_body(body, evidence, mentions, [])) == body


@given(bodies_with_spans())
def test_every_fact_outside_the_gaps_has_just_one_anchor(case):
    body, evidence, mentions = case
    runs = [run for paragraph in cut_body(body, evidence, mentions, []) for run in paragraph.runs]
    anchors = [key for run in runs for key in run.anchors]
    assert len(anchors) == len(set(anchors))
    assert {span.value for span in evidence if body[span.start : span.end].strip("\n")} <= set(anchors)


@given(bodies_with_spans())
def test_no_segment_is_empty_and_evidence_holds_all_its_characters(case):
    body, evidence, mentions = case
    covered = {place for span in evidence for place in range(span.start, span.end)}
    lit, place = set(), 0
    for paragraph in cut_body(body, evidence, mentions, []):
        for run in paragraph.runs:
            for segment in run.segments:
                assert segment.text
                lit |= set(range(place, place + len(segment.text))) if run.is_evidence else set()
                place += len(segment.text)
        place += len(BREAK)
    assert lit <= covered
    assert all(body[place] == "\n" for place in covered - lit)
