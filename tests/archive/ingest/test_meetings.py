"""One construction a line: the sentence, then who meets (forms of names cut to slugs), state, place."""

import pytest

from archive.ingest.reading import read_pasted
from archive.partialdate import PartialDate

from .authority import gazetteer

N, H, S, B, D, L, T = (
    "richard-norland",
    "khalifa-haftar",
    "fayez-al-sarraj",
    "fathi-bashagha",
    "abdul-hamid-dbeibah",
    "michael-langley",
    "stephen-townsend",
)
M, E = "mohamed-menfi", "recep-tayyip-erdogan"


def meetings(text: str, published: str = ""):
    day = PartialDate(published) if published else None
    return read_pasted("", text, day, gazetteer()).meetings


# text, participants, state, place, kind
HELD = (
    ("انتقد كثيرون نجلاء المنقوش وزيرة خارجية ليبيا التي التقت فتحي باشاغا سرا.", {"najla-mangoush", B}, None),
    ("برز الدور الأمريكي، فالسفير ريتشارد نورلاند كان قد التقى خليفة حفتر.", {N, H}, None),
    ("قال باشاغا ذلك بعد أسبوع، وأجرى محادثة مع السفير ريتشارد نورلاند.", {B, N}, None),
    ("قيل هذا خلال الاجتماع الذي عقده خليفة حفتر مع الوفد الذي ترأسه مايكل لانغلي.", {H, L}, None),
    ("كشفت واشنطن عن لقاء سري جرى الأحد في الضاحية بين سفيرها لدى ليبيا ريتشارد نورلاند وحفتر.", {N, H}, None),
    ("According to a statement on Friday, Richard Norland talked with Khalifa Haftar by phone.", {N, H}, None),
    ("Foreign Minister Siala told Ambassador Norland in a phone call that all is well.", {"mohamed-siala", N}, None),
    ("Fathi Bashagha left. In a call with Khalifa Haftar, Richard Norland urged restraint.", {H, N}, None),
    ("Richard Norland meets Fathi Bashagha on a rare visit to Tripoli.", {N, B}, "tripoli"),
    ("التقى السفير الأمريكي ريتشارد نورلاند المشير خليفة حفتر في بنغازي.", {N, H}, "benghazi"),
    ("والتقى نورلاند بخليفة حفتر أمس لمناقشة ملف فايز السراج.", {N, H}, None),
    (
        "استقبل رئيس حكومة الوحدة الوطنية عبد الحميد الدبيبة، اليوم الثلاثاء، السفير الأمريكي لدى ليبيا "
        "ريتشارد نورلاند.",
        {D, N},
        None,
    ),
    (
        "اجتمع السفير ريتشارد نورلاند مع وزير الداخلية فتحي باشاغا في طرابلس لبحث جهود مكافحة الإرهاب.",
        {N, B},
        "tripoli",
    ),
    ("وقالت السفارة إن نورلاند التقى رئيس المجلس الرئاسي محمد المنفي في تونس.", {N, M}, "tunisia"),
    ("قال السفير ريتشارد نورلاند إنه التقى المشير خليفة حفتر وناقش معه الانتخابات.", {N, H}, None),
    ("بحث وزير الداخلية فتحي باشاغا مع السفير الأمريكي ريتشارد نورلاند التعاون الأمني.", {B, N}, None),
    ("عقد رئيس المجلس الرئاسي فايز السراج اجتماعا مع قائد أفريكوم ستيفن تاونسند في زوارة.", {S, T}, "zuwara"),
    ("وأكد نورلاند خلال لقائه المشير خليفة حفتر ضرورة وقف إطلاق النار.", {N, H}, None),
    ("أكد السفير نورلاند، خلال لقاء مع رئيس الحكومة عبد الحميد الدبيبة، دعم بلاده للانتخابات.", {N, D}, None),
    ("جاء ذلك خلال لقاء جمع السفير نورلاند بالمشير خليفة حفتر في الرجمة.", {N, H}, "rajma"),
    ("وجرى اللقاء بين نورلاند وحفتر في مدينة بنغازي.", {N, H}, "benghazi"),
    ("زار نورلاند مدينة مصراتة حيث التقى فتحي باشاغا.", {N, B}, "misrata"),
    ("وكان نورلاند قد التقى فايز السراج في وقت سابق.", {N, S}, None),
    ("التقى فايز السراج وفتحي باشاغا بالسفير الأمريكي ريتشارد نورلاند.", {S, B, N}, None),
    ("اجتمع الجنرال مايكل لانغلي مع عبد الحميد الدبيبة بحضور وزير الداخلية فتحي باشاغا.", {L, D, B}, None),
    ("التقى مبعوث الرئيس دونالد ترامب مسعد بولس المشير خليفة حفتر في بنغازي.", {"massad-boulos", H}, "benghazi"),
    ("تلقى فايز السراج اتصالا هاتفيا من وزير الخارجية الأمريكي مايك بومبيو.", {S, "mike-pompeo"}, None),
    ("أجرى مايك بومبيو مكالمة هاتفية مع خليفة حفتر بشأن وقف إطلاق النار.", {"mike-pompeo", H}, None),
    ("وصل السفير ريتشارد نورلاند إلى طرابلس. والتقى رئيس المجلس الرئاسي محمد المنفي.", {N, M}, None),
    ("أعرب المنفي خلال اللقاء الذي جمعه بالمبعوث الأمريكي نورلاند عن تقديره.", {M, N}, None),
    ("بحث رئيس الأركان محمد الحداد والسفير الأمريكي ريتشارد نورلاند تدريب القوات.", {"mohamed-al-haddad", N}, None),
    ("وقال السراج إن اجتماعه بحفتر في باليرمو كان مثمرا.", {S, H}, "palermo"),
    ("اجتمع وفد أمريكي برئاسة السفير ريتشارد نورلاند مع المشير خليفة حفتر في الرجمة.", {N, H}, "rajma"),
    ("التقى السفير، ريتشارد نورلاند، رئيس مؤسسة النفط، مصطفى صنع الله، في القاهرة.", {N, "mustafa-sanalla"}, "cairo"),
    ("التقى سيالة نظيره الأمريكي مايك بومبيو في واشنطن.", {"mohamed-siala", "mike-pompeo"}, "washington"),
    ("استُقبل الجنرال مايكل لانغلي من قبل المشير خليفة حفتر في بنغازي.", {L, H}, "benghazi"),
    ("وصل نورلاند إلى طرابلس. وكان في استقباله وزير الداخلية فتحي باشاغا.", {N, B}, None),
    ("أكد الدبيبة دعمه للانتخابات. جاء ذلك خلال لقائه السفير ريتشارد نورلاند.", {D, N}, None),
    ("جاء ذلك خلال استقبال الدبيبة للسفير نورلاند في طرابلس.", {D, N}, "tripoli"),
    ("قال نورلاند ذلك. كما كشف أنه التقى خلال الأيام الماضية خليفة حفتر.", {N, H}, None),
    ("التقى المشير خليفة حفتر، خلال زيارته إلى واشنطن، مايك بومبيو.", {H, "mike-pompeo"}, "washington"),
    ("اجتمع محمد المنفي مع مايكل لانغلي في العاصمة الإيطالية روما.", {M, L}, "rome"),
    ("يلتقي السفير ريتشارد نورلاند المشير خليفة حفتر في الرجمة.", {N, H}, "rajma"),
    ("بنغازي (رويترز) - خليفة حفتر التقى ريتشارد نورلاند.", {H, N}, None),
    ("بحث الرئيسان المصري عبد الفتاح السيسي والتركي رجب طيب أردوغان ملف ليبيا.", {"abdel-fattah-el-sisi", E}, None),
    ("زار نورلاند المشير خليفة حفتر في الرجمة.", {N, H}, "rajma"),
    ("WASHINGTON (Reuters) - U.S. envoy Richard Norland spoke by phone with Khalifa Haftar.", {N, H}, None),
    ("استقبل رئيس حكومة تصريف الأعمال عبد الحميد الدبيبة السفير ريتشارد نورلاند.", {D, N}, None),
    ("التقى حفتر، في إطار جولة عربية، وزير الداخلية فتحي باشاغا.", {H, B}, None),
    ("استقبل المشير خليفة حفتر في مقر القيادة العامة بالرجمة السفير نورلاند.", {H, N}, "rajma"),
    (
        "استقبل الدبيبة المستشار مسعد بولس، مستشار الرئيس الأمريكي دونالد ترامب لشؤون أفريقيا.",
        {D, "massad-boulos"},
        None,
    ),
    ("بحث باشاغا مع المستشار الرفيع للرئيس الأمريكي دونالد ترامب مسعد بولس الانتخابات.", {B, "massad-boulos"}, None),
    ("سبق للسراج أن اجتمع الشهر الماضي مع المشير خليفة حفتر.", {S, H}, None),
    ("جاء ذلك خلال الاتصال الهاتفي الذي أجراه باشاغا مساء الأربعاء مع نورلاند.", {B, N}, None),
    ("تحدث فتحي باشاغا عن لقاء جمعه بالمشير خليفة حفتر في طبرق.", {B, H}, "tobruk"),
    ("أكد السراج موقفه. جاء ذلك خلال مكالمة هاتفية تلقاها من الوزير مايك بومبيو.", {S, "mike-pompeo"}, None),
    ("وخلال لقائه الدبيبة في طرابلس، أكد نورلاند دعم بلاده للانتخابات.", {D, N}, "tripoli"),
    ("وصل حفتر إلى القاهرة، حيث التقى الرئيس عبد الفتاح السيسي.", {H, "abdel-fattah-el-sisi"}, "cairo"),
    ("أقام باشاغا مأدبة عشاء على شرف السفير ريتشارد نورلاند.", {B, N}, None),
    ("وصل نورلاند إلى طرابلس، التقى خلالها وزير الداخلية فتحي باشاغا.", {N, B}, "tripoli"),
    ('التقى حفتر بـ"مايكل لانغلي"، وكبير المستشارين مسعد بولس.', {H, L, "massad-boulos"}, None),
    ("احتضنت العاصمة التونسية لقاء بين ريتشارد نورلاند وفتحي باشاغا.", {N, B}, "tunis"),
    ("وفي بنغازي اجتمع نورلاند مع حفتر وعقيلة صالح.", {N, H, "aguila-saleh"}, "benghazi"),
    (
        "قدمت السفيرة ديبورا جونز أوراق اعتمادها إلى رئيس المؤتمر نوري أبو سهمين.",
        {"deborah-jones", "nouri-abusahmain"},
        None,
    ),
    (
        "أدت السفيرة ديبورا جونز زيارة توديع إلى وزير الخارجية محمد الدايري.",
        {"deborah-jones", "mohammed-al-dairi"},
        None,
    ),
    ("شارك جون كيري وباولو جينتيلوني في مؤتمر روما حول ليبيا.", {"john-kerry", "paolo-gentiloni"}, None),
    ("استعرض نورلاند مع فايز السراج مسار الهدنة عبر تقنية الفيديو.", {N, S}, None),
    (
        "U.S. Ambassador Richard Norland held talks on Thursday with Prime Minister Fayez al-Sarraj in Tunis.",
        {N, S},
        "tunis",
    ),
    ("Richard Norland arrived on Sunday. He also met with Khalifa Haftar in Benghazi.", {N, H}, "benghazi"),
    ("John Bolton spoke recently to Khalifa Haftar by phone.", {"john-bolton", H}, None),
    ("Khalifa Haftar was received by Recep Tayyip Erdogan in Ankara.", {H, E}, "ankara"),
    ("Michael Langley sat down with Abdul Hamid Dbeibah.", {L, D}, None),
    ("Michael Langley, Richard Norland, and Jeremy Berndt met with Khalifa Haftar.", {L, N, "jeremy-berndt", H}, None),
    ("Interior Minister Fathi Bashagha met Deputy Secretary John Bass in Tripoli.", {B, "john-bass"}, "tripoli"),
)
PLANNED = (
    (
        "يزور المنفي باريس، ومن ثم يتوجها إلى القاهرة للقاء الرئيس عبد الفتاح السيسي.",
        {M, "abdel-fattah-el-sisi"},
        "cairo",
    ),
    ("Richard Norland revealed that he will soon meet with Khalifa Haftar.", {N, H}, None),
    ("من المقرر أن يلتقي السفير ريتشارد نورلاند المشير خليفة حفتر في بنغازي غدا.", {N, H}, "benghazi"),
    ("وسيلتقي نورلاند فتحي باشاغا الأسبوع المقبل.", {N, B}, None),
    ("وصل الجنرال مايكل لانغلي إلى طرابلس للقاء عبد الحميد الدبيبة.", {L, D}, "tripoli"),
    ("وأوضح نورلاند أن لقاءه المرتقب مع فايز السراج سيبحث ملف النفط.", {N, S}, None),
    ("يلتقي نورلاند اليوم المشير خليفة حفتر في الرجمة.", {N, H}, "rajma"),
    ("تعقد كوندوليزا رايس في طرابلس لقاء مع العقيد معمر القذافي.", {"condoleezza-rice", "muammar-gaddafi"}, "tripoli"),
    ("وقال مصدر إن اللقاء بين نورلاند وحفتر سيعقد في الرجمة.", {N, H}, "rajma"),
    ("ينوي نورلاند عقد اجتماع مع فتحي باشاغا.", {N, B}, None),
    ("President Donald Trump is going to receive Khalifa Haftar in Washington.", {"donald-trump", H}, "washington"),
    ("قال مصدر ذلك. ويلتقي نورلاند خلال زيارته فتحي باشاغا.", {N, B}, None),
)
NONE = (
    "هل يلتقي حفتر والدبيبة قريبا؟",
    "لو التقى حفتر والسراج لانتهت الحرب.",
    "ينبغي أن يلتقي الدبيبة وباشاغا لإنهاء الأزمة.",
    "على نورلاند أن يجتمع مع حفتر وعقيلة صالح.",
    "من غير المرجح أن يلتقي ترامب حفتر.",
    "لم يعلق نورلاند على لقاء حفتر المحتمل مع الدبيبة.",
    "وتداولت صفحات شائعة عن اجتماع بين الدبيبة وصدام حفتر في أبوظبي.",
    "Should Norland meet Haftar?",
    "وقال باشاغا خلال لقاء تلفزيوني إن السفير نورلاند أبلغه بموقف بلاده.",
    "استقبل حفتر خبر تعيين نورلاند بارتياح.",
    "أصدر الدبيبة بيانا أمس.\n\nاقرأ أيضا: حفتر يستقبل السفير الأمريكي نورلاند في الرجمة",
    "نفت مصادر ليبية ومصرية مطلعة ما تداولته بعض المواقع والصفحات حول لقاء يجمع حفتر ونورلاند.",
    "نفى مسؤول في البيت الأبيض للقناة صحة التقارير الإعلامية التي تحدثت عن أن ترامب سيستقبل حفتر.",
    "ولا يعرف شيء عن لقائه المزعوم. وذكر حفتر شيئا عن لقائه المزعوم مع نورلاند.",
    "وتعذر في وقت سابق عقد اجتماع بين السراج وحفتر في القاهرة.",
    "الاجتماع الثلاثي بين المنفي وعقيلة صالح كان من المفترض أن يعقد السبت في المغرب.",
    "أعلن مصدر أن عقد اجتماع بين بومبيو وحفتر أمر ممكن لكن شيئا لم يحدد.",
    "رفضت رايس الخيمة وأصرت على لقائه، أي القذافي.",
    "سيزور المبعوث طرابلس، يليه اجتماع مع اللافي والكوني.",
    "Fathi Bashagha left. In a call with Khalifa Haftar, the minister urged restraint.",
    "كان من المقرر أن يلتقي نورلاند المشير خليفة حفتر.",
    "اللقاء المقرر بين نورلاند وحفتر في الرجمة ألغي.",
    "لا صحة للأخبار المتداولة عن لقاء بين نورلاند وحفتر.",
    "قد يلتقي نورلاند المشير خليفة حفتر.",
    "يلتقي نورلاند بانتظام فايز السراج.",
    "أثنى نورلاند على لقاءاته مع عقيلة صالح.",
    "التقت وجهات نظر نورلاند وباشاغا.",
    "تحدث نورلاند وحفتر.",
    "عقد مجلس الأمن جلسة استماع حول ليبيا.",
    "زار نورلاند طرابلس أمس.",
    "قام فتحي باشاغا بزيارة إلى واشنطن.",
    "بعث نورلاند برقية تهنئة إلى فايز السراج.",
    "شارك فتحي باشاغا ومحمد سيالة في مؤتمر برلين.",
    "كان لرئيس لجنة كذا لقاءات مع دونالد ترامب وإيمانويل ماكرون.",
    "كان لرئيس لجنة كذا لقاءات مع عدة قادة على غرار المستشارة والرئيس دونالد ترامب، والفرنسي إيمانويل ماكرون.",
    "Stephanie Williams invited Khalid al-Mishri to meet with Aguila Saleh.",
    "The talks ended after the visitor met Abdul Hamid Dbeibah.",
    "Khalifa Haftar received support from Donald Trump.",
    "Richard Norland met forces loyal to Khalifa Haftar.",
    "Fathi Bashagha spoke at a news conference with Richard Norland.",
    "استقبل محمد المنفي رسالة خطية من الرئيس عبد الفتاح السيسي.",
    "قابل الدبيبة طلب باشاغا بالرفض.",
    "اتهم المسماري السراج بعقد لقاءات مع رجب طيب أردوغان.",
    "اعتبر خالد المشري أن لقاء السراج بحفتر لو تم لكان مفيدا.",
    "أعرب نورلاند عن استعداد بلاده لتسهيل اجتماع بين الدبيبة وحفتر.",
    "التقى الدبيبة عددا من المسؤولين.",
    "زار نورلاند مدينة بنغازي بعد حفتر.",
    "Ahmed al-Mismari denied reports of a meeting between Khalifa Haftar and Richard Norland in Cairo.",
    "أعلن حفتر رفضه الاجتماع بالسراج.",
    "تسلم المنفي دعوة من بايدن لحضور قمة أفريقيا.",
    "شارك القائم بالأعمال جيريمي برنت والفريق صدام حفتر في افتتاح المعرض.",
    "عرض نورلاند على حفتر لقاء السراج في جنيف.",
    "قال دبلوماسي إن لقاء محتملا بين حفتر والسراج قد يعقد في أبوظبي.",
    "نفى مكتب حفتر عقد أي لقاء مع السفير ريتشارد نورلاند.",
    "لم يلتق نورلاند خليفة حفتر خلال الزيارة.",
    "لم يلتقي السفير نورلاند المشير خليفة حفتر.",
    "قال باشاغا في لقاء مع قناة ليبيا الأحرار إن حفتر يرفض الحوار.",
    "وأوضح فتحي باشاغا خلال لقائه وكالة بلومبيرغ أن قوات حفتر انسحبت.",
    "فرضت وزارة الخزانة الأمريكية عقوبات على خليفة حفتر بعد طلب من مايك بومبيو.",
    "بلاده على اتصال برئيس المجلس الرئاسي فايز السراج وخليفة حفتر.",
    "أكد نورلاند في بيان دعم بلاده لفايز السراج وفتحي باشاغا.",
    "ألغى نورلاند اجتماعا مع خليفة حفتر.",
    "دعا نورلاند إلى عقد اجتماع بين خليفة حفتر وفايز السراج.",
    "رفض حفتر لقاء السراج.",
    "قال نورلاند إن الاجتماع كان مثمرا وإن حفتر ملتزم بالهدنة.",
    "عقد مجلس الأمن جلسة مشاورات حول ليبيا تحدث فيها غسان سلامة عن هجوم حفتر.",
    "التقى رئيس الوزراء الإيطالي نظيره الفرنسي.",
)


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
        "ورأى الكاتب أن لقاء مايكل لانغلي بخليفة حفتر تغير كبير في السياسة.",
        "وصل لانغلي أمس، وتأتي الزيارة بعد يومين من لقائه خليفة حفتر.",
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


def test_who_travels_to_two_meets_both():
    (fact,) = meetings("وصل نورلاند إلى القاهرة للقاء حفتر والسراج.")
    assert (set(fact.participants), fact.state) == ({N, H, S}, "planned")


def test_separate_meetings_of_one_sentence_are_two():
    found = meetings("عقد السفير نورلاند لقاءين منفصلين مع عقيلة صالح وخالد المشري في القاهرة.")
    assert facts(found) == [({N, "aguila-saleh"}, "cairo"), ({N, "khalid-al-mishri"}, "cairo")]


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
