"""Sentence by sentence: who meets, in which state, where and when."""

import pytest

from archive.ingest.reading import read_pasted
from archive.partialdate import PartialDate

from ..authority import gazetteer
from ..sentences import HELD, NONE, PLANNED, B, D, H, L, M, N, S


def meetings(text: str, published: str = ""):
    day = PartialDate(published) if published else None
    return read_pasted("", text, day, gazetteer()).meetings


def facts(found):
    return [(set(fact.participants), fact.place) for fact in found]


@pytest.mark.parametrize(("text", "people", "place"), HELD)
def test_it_finds_a_meeting_that_was_held(text, people, place):
    found = meetings(text)
    assert facts(found) == [(people, place)]
    assert found[0].state == "held"


@pytest.mark.parametrize(("text", "people", "place"), PLANNED)
def test_it_finds_a_meeting_that_is_planned(text, people, place):
    found = meetings(text)
    assert facts(found) == [(people, place)]
    assert found[0].state == "planned"


@pytest.mark.parametrize("text", NONE)
def test_it_finds_no_meeting(text):
    assert meetings(text) == ()


def test_a_meeting_that_is_only_judged_is_mentioned():
    (fact,) = meetings("ووصف محلل لقاء ترامب والسراج بأنه مهم.")
    assert fact.state == "mentioned"


@pytest.mark.parametrize(
    "text",
    [
        "انتقد موقع إخباري أمريكي، لقاء مايكل لانغلي بخليفة حفتر.",
        "وصفت حكومة الإنقاذ، اللقاء الذي جمع في الرجمة مايكل لانغلي بخليفة حفتر بالعابر.",
        "علق المحلل السياسي على لقاء مايكل لانغلي بخليفة حفتر قائلا إن واشنطن قلقة.",
        "وطالب الناس بذلك خلال آخر لقاء جمع مايكل لانغلي بخليفة حفتر.",
        "ورأى الكاتب أن لقاء مايكل لانغلي بخليفة حفتر تغير كبير في السياسة.",
        "وصل لانغلي أمس، وتأتي الزيارة بعد يومين من لقائه خليفة حفتر.",
        "ويأتي ذلك بعد ساعات معدودة من لقاء مايكل لانغلي وخليفة حفتر.",
        "وصفت الحكومة، اللقاء الذي جمع مايكل لانغلي بخليفة حفتر بالمسرحية.",
    ],
)
def test_a_meeting_that_somebody_speaks_of_is_mentioned(text):
    (fact,) = meetings(text)
    assert (set(fact.participants), fact.state) == ({L, H}, "mentioned")


def test_a_meeting_that_is_told_behind_that_was_held():
    (fact,) = meetings("وقالت المصادر إن لقاء مايكل لانغلي بخليفة حفتر جرى في الرجمة.")
    assert (set(fact.participants), fact.state) == ({L, H}, "held")


def test_a_held_meeting_has_no_date_to_come():
    (fact,) = meetings("ناقش نورلاند مع حفتر الإعداد للمنتدى المزمع عقده خلال شهر مايو المقبل.", "2026-01-25")
    assert fact.date is None


def test_a_talk_with_a_stranger_needs_its_with():
    (fact,) = meetings("أكد المنفي أنه بحث مع الرئيس التونسي، قيس سعيد، التعاون.")
    assert (fact.participants, fact.counterparts) == ((M,), ("قيس سعيد",))


def test_a_stranger_before_the_verb_is_the_other_side():
    (fact,) = meetings("قالت الوكالة إن رئيس الوزراء الإيطالي جوزيبي كونتي استقبل حفتر أمس.")
    assert (fact.participants, fact.counterparts) == ((H,), ("جوزيبي كونتي",))


def test_who_judges_a_meeting_is_no_party_to_it():
    (fact,) = meetings("وصف نورلاند لقاء حفتر والسراج بأنه مهم.")
    assert set(fact.participants) == {H, S}


def test_who_speaks_of_a_meeting_that_has_its_two_sides_is_no_party_to_it():
    (fact,) = meetings("وأضاف نورلاند على هامش لقاء وفد من الكونغرس الأمريكي مع الدبيبة أن الانتخابات قريبة.")
    assert (fact.participants, fact.counterparts[:1]) == ((D,), ("وفد من الكونغرس الأمريكي مع",))
    assert meetings("قال المنفي على إثر لقاء الدبيبة بعدد من أعضاء فريقه إن الميزانية جاهزة.") == ()


def test_a_rumour_that_the_text_denies_is_no_meeting():
    rumour = "وقالت وسائل إعلام إن لقاء جرى بين حفتر والسفير نورلاند."
    assert meetings(f"نفى الجيش عقد لقاء بين حفتر ونورلاند. {rumour}") == ()
    assert [set(fact.participants) for fact in meetings(rumour)] == [{H, N}]


def test_what_the_denier_says_himself_is_a_meeting_still():
    (fact,) = meetings("نفى نورلاند لقاءه حفتر في بنغازي. وقال نورلاند إنه التقى حفتر في تونس.")
    assert (set(fact.participants), fact.place) == ({N, H}, "tunisia")


def test_who_commanded_in_an_army_is_not_its_head():
    (fact,) = meetings("التقى السراج مع القائد العسكري السابق بجيش القذافي في ست مناسبات.")
    assert fact.participants == (S,)


def test_an_officer_under_a_government_is_not_its_head():
    (fact,) = meetings("وصل نورلاند للقاء رئيس أركان القوات التابعة لحكومة الدبيبة، الفريق محمد الحداد.")
    assert set(fact.participants) == {N, "mohamed-al-haddad"}


def test_who_travels_to_two_meets_both():
    (fact,) = meetings("وصل نورلاند إلى القاهرة للقاء حفتر والسراج.")
    assert (set(fact.participants), fact.state) == ({N, H, S}, "planned")


def test_separate_meetings_of_one_sentence_are_two():
    found = meetings("عقد السفير نورلاند لقاءين منفصلين مع عقيلة صالح وخالد المشري في القاهرة.")
    assert facts(found) == [({N, "aguila-saleh"}, "cairo"), ({N, "khalid-al-mishri"}, "cairo")]


def test_who_met_each_on_his_own_may_stand_behind_the_noun():
    found = meetings("سبق ذلك اجتماع للسراج مع ريكس تيلرسون وجيمس ماتيس كل على حدة.")
    assert [set(fact.participants) for fact in found] == [{S, "rex-tillerson"}, {S, "james-mattis"}]


def test_two_verbs_of_one_sentence_are_two_meetings_with_one_subject():
    found = meetings("التقت باربرا ليف في طرابلس محمد المنفي، كما التقت في بنغازي خليفة حفتر.")
    assert facts(found) == [({"barbara-leaf", M}, "tripoli"), ({"barbara-leaf", H}, "benghazi")]


def test_a_meeting_told_twice_is_one_with_both_sentences():
    (fact,) = meetings("التقى نورلاند حفتر في الرجمة. وقال بيان إن لقاء نورلاند وحفتر كان مثمرا.")
    assert len(fact.evidence) == 2


def test_meetings_on_other_days_stay_apart():
    assert len(meetings("التقى نورلاند حفتر أمس الأحد. والتقى نورلاند حفتر الثلاثاء الماضي.", "2020-06-22")) == 2


def test_a_meeting_with_a_stranger_names_him_as_counterpart():
    (fact,) = meetings("التقى وزير الداخلية عماد الطرابلسي وزير العدل عمر منصور.")
    assert fact.participants == ("imad-trabelsi",)
    assert "عمر منصور" in fact.counterparts


def test_who_came_is_told_in_the_next_sentence():
    (fact,) = meetings("بحث الدبيبة مع جوي هود الانتخابات. وحضر اللقاء وزيرة الخارجية نجلاء المنقوش.")
    assert set(fact.participants) == {D, "joey-hood", "najla-mangoush"}


def test_a_telephone_makes_it_a_call():
    assert meetings("أجرى مايك بومبيو مكالمة هاتفية مع خليفة حفتر.")[0].kind == "call"


def test_each_on_his_own_is_a_meeting_each():
    found = meetings("وكان نورلاند قد التقى بالسراج وحفتر كل على حدة.")
    assert [set(fact.participants) for fact in found] == [{N, S}, {N, H}]


def test_one_named_side_is_enough_where_the_other_is_plain():
    (fact,) = meetings("استقبل عبد الحميد الدبيبة وفدا من الكونغرس الأمريكي.")
    assert (fact.participants, fact.counterparts) == ((D,), ("وفدا من الكونغرس الأمريكي",))


def test_a_visit_is_one_between_two_named_people_only():
    assert [fact.kind for fact in meetings("زار نورلاند المشير خليفة حفتر.")] == ["visit"]
    (fact,) = meetings("زار نورلاند ليبيا، أمس، والتقى في طرابلس فتحي باشاغا.")
    assert (set(fact.participants), fact.kind) == ({N, B}, "meeting")


def test_a_sentence_without_end_tells_no_meeting():
    assert meetings("التقى نورلاند حفتر " + "في هذا النص الطويل " * 150 + ".") == ()


def test_who_sums_up_continues_the_meeting_of_the_sentence_before():
    (fact,) = meetings("بحث حفتر مع مايكل لانغلي التعاون. جاء ذلك خلال لقاء جمع حفتر بنورلاند.")
    assert set(fact.participants) == {H, L, N}


def test_the_delegation_that_met_gets_its_members_from_a_later_sentence():
    (fact,) = meetings("التقى خليفة حفتر وفدا أمريكيا. وضم الوفد السفير ريتشارد نورلاند والجنرال مايكل لانغلي.")
    assert (set(fact.participants), len(fact.evidence)) == ({H, N, L}, 2)


def test_the_place_of_a_meeting_may_stand_in_the_sentence_after_it():
    (fact,) = meetings("ناقش نورلاند مع باشاغا الانتخابات. وعقد الاجتماع بمقر السفارة في تونس العاصمة.")
    assert (fact.place, len(fact.evidence)) == ("tunis", 2)


def test_a_meeting_on_the_same_day_rests_on_the_sentence_that_dates_it():
    first, second = meetings("التقى نورلاند حفتر أمس في الرجمة. ثم التقى نورلاند عقيلة صالح في القبة.", "2020-06-22")
    assert (second.date, second.evidence[:1]) == (PartialDate("2020-06-21"), first.evidence)


def test_a_date_counted_from_the_publication_is_marked_relative():
    (counted,) = meetings("التقى نورلاند حفتر أمس.", "2020-06-22")
    (written,) = meetings("التقى نورلاند حفتر في 21 يونيو 2020.", "2020-06-22")
    assert [(fact.date, fact.relative) for fact in (counted, written)] == [
        (PartialDate("2020-06-21"), True),
        (PartialDate("2020-06-21"), False),
    ]


def test_the_weekday_of_a_planned_meeting_is_the_next_one():
    (fact,) = meetings("Antony Blinken will meet Najla Mangoush in Berlin on Wednesday.", "2021-06-22")
    assert (fact.date, fact.state) == (PartialDate("2021-06-23"), "planned")


def test_a_call_has_no_place():
    (fact,) = meetings("أجرى نورلاند اتصالا هاتفيا مع فتحي باشاغا في طرابلس.")
    assert (fact.kind, fact.place) == ("call", None)


def test_officials_of_two_countries_at_a_conference_confer():
    assert [fact.kind for fact in meetings("ترأس جون كيري وباولو جينتيلوني مؤتمرا في روما.")] == ["conference"]


def test_a_site_and_its_town_are_one_meeting_at_the_site():
    (fact,) = meetings("التقى نورلاند حفتر في بنغازي. واستقبل حفتر نورلاند في الرجمة.")
    assert (fact.place, len(fact.evidence)) == ("rajma", 2)


def test_an_office_rests_on_the_sentence_that_names_its_bearer():
    (fact,) = meetings(
        "وصل السفير الأمريكي ريتشارد نورلاند أمس. وتحدث فتحي باشاغا عن الأمن. والتقى السفير الأمريكي حفتر."
    )
    assert [surface.text[:10] for surface in fact.evidence] == ["وصل السفير", "والتقى الس"]


def test_the_only_official_of_his_country_is_meant_by_his_country():
    (fact,) = meetings("وصل المدير وليام بيرنز. واجتمع المسؤول الأمريكي مع خليفة حفتر.")
    assert set(fact.participants) == {"william-burns", H}


def test_since_a_meeting_means_that_it_is_only_mentioned():
    assert [fact.state for fact in meetings("غادر نورلاند طرابلس بعد لقائه فايز السراج.")] == ["mentioned"]


def test_a_weekday_and_its_date_are_one_day():
    (fact,) = meetings("التقى نورلاند يوم الخميس الموافق 26 أبريل 2018 خليفة حفتر.")
    assert fact.date.iso == "2018-04-26"


def test_a_telephone_call_is_told_again_without_its_telephone():
    (fact,) = meetings("تلقى حفتر مكالمة هاتفية من نورلاند. وقالت السفارة إن نورلاند ناقش مع حفتر الهدنة.")
    assert fact.kind == "call"


def test_a_town_of_the_first_of_two_meetings_is_not_that_of_the_second():
    first, second = meetings("يلتقي ماكرون في باريس خليفة حفتر، وذلك بعد لقائه فائز السراج.")
    assert (first.place, second.place) == ("paris", None)
