"""Meetings that rules for one language or one kind of text told wrong: who was there, and who was only spoken of."""

import pytest

from archive.ingest.reading import read_pasted
from archive.partialdate import PartialDate

from ..authority import gazetteer
from ..sentences import B, D, H, L, M, N, S

BOLTON, KERRY = "john-bolton", "john-kerry"


def meetings(text: str, published: str = ""):
    day = PartialDate(published) if published else None
    return read_pasted("", text, day, gazetteer()).meetings


def people(text: str) -> list[set[str]]:
    return [set(fact.participants) for fact in meetings(text)]


NOBODY = [
    "تقدم ديبورا جونز اليوم أوراق اعتمادها للسلطات الليبية خلفا للسفير كريستوفر ستيفنز.",
    "ذكر موقع أن لقاءات خليفة حفتر بمسؤولين إسرائيليين تكررت، وهو ما نفته القيادة العامة.",
    "أكد جون كيري وعلي زيدان، الذي يقوم بزيارة إلى واشنطن، أهمية الأمن.",
    "Antony Blinken welcomed the confidence in the new cabinet headed by Abdul Hamid Dbeibah.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_only_named_beside_it_met_nobody(text):
    assert people(text) == []


TOLD = [
    ("أقال دونالد ترامب مستشاره جون بولتون، وهو الذي اتصل بخليفة حفتر هاتفيا.", {BOLTON, H}),
    (
        "وقالت الحكومة في بيان: عبد الحميد الدبيبة استقبل في ديوان مجلس الوزراء ريتشارد نورلاند برفقة القائم بالأعمال.",
        {D, N},
    ),
    ("وسلمها فائز السراج إلى مايكل لانغلي خلال اجتماع بينهما.", {S, L}),
    ("التقى محمد المنفي كلا من سفراء الولايات المتحدة، ريتشارد نورلاند، والسفير الصيني.", {M, N}),
    ("رحب جون كيري وعلي زيدان بالاتفاق. كما بحثا سبل التعاون.", {KERRY, "ali-zeidan"}),
    ("تحادث نورلاند مع باشاغا. وقال محمد المنفي الذي حضر المحادثات إنها مفيدة.", {N, B, M}),
    ("Donald Trump praised Khalifa Haftar in a phone call this week.", {"donald-trump", H}),
]


@pytest.mark.parametrize(("text", "met"), TOLD)
def test_it_finds_who_met(text, met):
    assert people(text) == [met]


def test_two_who_spoke_through_a_third_did_not_meet_him():
    told = "قال ريتشارد نورلاند إن فائز السراج غائب، موضحا أنهما طلبا منه مكانا للقائهما مجددا."
    assert people(told) == []


def test_each_other_side_of_one_host_is_a_meeting():
    found = meetings("أجرى فتحي باشاغا اجتماعا مع السفير الإيطالي جوزيبي غريمالدي، واجتماعا آخر مع نورلاند.")
    assert [(set(fact.participants), fact.state) for fact in found] == [({B, N}, "held"), ({B}, "held")]


def test_the_other_side_in_the_same_words_is_the_same_meeting():
    (fact,) = meetings(
        "أجرى ريتشارد نورلاند مشاورات مع مدير عام دائرة الشرق الأوسط بالخارجية التركية جان دزدار. "
        "وقال نورلاند: أجريت مشاورات مع مدير عام دائرة الشرق الأوسط في أنقرة."
    )
    assert (set(fact.participants), fact.place) == ({N}, "ankara")


def test_what_and_joins_is_dated_as_the_noun_before():
    (fact,) = meetings("يأتي هذا في أعقاب زيارة مايكل لانغلي لليبيا ولقائه خليفة حفتر.")
    assert (set(fact.participants), fact.state) == ({L, H}, "mentioned")


def test_a_place_in_quotation_marks_is_where_they_met():
    (fact,) = meetings('جاء ذلك في اجتماع عقده فائز السراج ومايكل لانغلي أمس، وذلك في "مدينة زوارة" غرب البلاد.')
    assert fact.place == "zuwara"


def test_a_weekday_and_the_date_it_is_are_one_day():
    (fact,) = meetings("جاء ذلك في اجتماع عقده فائز السراج وفتحي باشاغا الاثنين الموافق لـ 2020/6/22م.")
    assert fact.date.iso == "2020-06-22"


def test_a_month_is_told_from_the_month_of_publication():
    (fact,) = meetings("وفي مارس الماضي، أجرى ريتشارد نورلاند محادثات مع محمد المنفي.", "2021-05")
    assert fact.date.iso == "2021-03"


def test_an_office_behind_whom_somebody_met_is_his():
    (meeting,) = meetings("التقى وزير الدفاع سيرجي شويغو مع المشير خليفة حفتر قائد الجيش الوطني الليبي في موسكو.")
    assert (meeting.participants, meeting.counterparts) == ((H,), ("سيرجي شويغو",))
    (meeting,) = meetings("التقى السراج سفير إيطاليا في طرابلس.")
    assert (meeting.participants, meeting.counterparts) == ((S,), ("سفير إيطاليا في طرابلس",))


def test_a_number_of_things_is_no_other_side():
    (call,) = meetings("ناقش فائز السراج وريتشارد نورلاند هاتفيا الأوضاع، إضافة إلى عدد من ملفات التعاون بين البلدين.")
    assert (set(call.participants), call.counterparts) == ({S, N}, ())
    (meeting,) = meetings("التقى ريتشارد نورلاند في طرابلس عددا من أعضاء مجلس النواب.")
    assert meeting.counterparts == ("عددا من أعضاء مجلس النواب",)


@pytest.mark.parametrize(
    "text",
    [
        "تلقى الرئيس التونسي قيس سعيد، مساء أمس الجمعة، اتصالا هاتفيا من السفير ريتشارد نورلاند.",
        "أجرى الرئيس التونسي قيس سعيد مكالمة هاتفية مع ريتشارد نورلاند.",
    ],
)
def test_a_stranger_may_be_the_subject_before_a_noun_of_meeting(text):
    (call,) = meetings(f"وصل فائز السراج إلى تونس. {text}")
    assert (call.participants, call.counterparts, call.kind) == ((N,), ("قيس سعيد",), "call")
