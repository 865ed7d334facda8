"""Names that are also words, or several people: the tables, and how much evidence each needs before it counts.

Source: the section "Short forms that clash" of the authority data's README, and the words found beside it.
"""

from archive.arabic.fold import fold


def _forms(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(word) for word in form.split()) for form in text.split(";"))


# Ordinary words: they count beside an office, or where a name must stand in a text that has the full form.
WORDS = _forms("هام;سلامة;وارد;بان;عون;الكبير;صدام")
# So often somebody else's, or a verb, that only a text with the full form means him. Example: `وورد` في التقرير.
ONLY_AFTER_FULL = _forms("وورد;عبد العزيز;عبدالعزيز;عبد الجليل;عبدالجليل;حومة;تابين")
# Rarer as words, or the names of many: they count beside an office or in a text that has the full form.
RARE_WORDS = _forms(
    "باور;ليف;بوب;بيري;كارل;هود;بشار;عقيلة;غانم;تيته;هاريس;خوري;سليمان;الخطيب;حماد;كارتر;بوش;فوي;جيفري;شكري;ليون;"
    "مارتن;عيسى;جونز;باس;برنت;كولينز;رودريغيز;رودريجيز;رودريغز;أوستن;أوستين;سيسيل;براون;روبنسون;غيتس;جيتس;بيكر;"
    "مارتين;باول;غراهام;جراهام;وينر;ويليامز;وليامز;وليامس;روبيو;واينر;بوب;كوتس;فوي;جوزيف;شتاين;قدور;زيدان"
)
# Names that many bear: a place where a name stands is enough.
COMMON_NAMES = _forms(
    "البغدادي;المعتصم;جبريل;عبد الصادق;عبدالصادق;مازن;السنوسي;بالمر;أبو أنس;السائح;السني;الأسد;التميمي;شمام"
)
# Families' names that are at home far beyond Libya: they count in a text that speaks of Libya at all.
WIDESPREAD = _forms(
    "الطرابلسي;الحداد;التميمي;المشري;السويحلي;الجويلي;قدور;شمام;مازن;الخطيب;الكوني;الحويج;اللافي;النويري;البرعصي;"
    "المحمودي;البغدادي;السنوسي;زيدان;جبريل;الغويل;الزوبي;زوبي;السايح;السائح;السني;المعتصم;حمزة;العائب;الترهوني;"
    "المخزوم;حماد;غانم;بلحاج;الأوجلي;البرغثي;الدباشي;العقوري;الحبري;الرقيعي;النمروش;بن خيال;الدايري"
)
# With a dotless yeh they are words: المنفى is exile, المنفي is a man.
DOTLESS_WORDS = _forms("المنفي")
# A family's name alone means this one. Everybody else carries his forename.
DEFAULTS = {fold("حفتر"): "khalifa-haftar", fold("الدبيبة"): "abdul-hamid-dbeibah", fold("القذافي"): "muammar-gaddafi"}
# … but not in a text that names only somebody else of the family in full, unless it speaks of his rule.
OPEN_DEFAULTS = frozenset(map(fold, ("القذافي", "gaddafi")))
REIGNS = frozenset(map(fold, "نظام عهد حكم كتائب سقوط مقتل رحيل زمن نجل ابن العقيد الراحل معمر ثورة إسقاط".split()))
DEFAULTS[fold("دبيبة")] = "abdul-hamid-dbeibah"
DEFAULTS["haftar"] = "khalifa-haftar"
DEFAULTS["dbeibah"] = "abdul-hamid-dbeibah"
DEFAULTS["gaddafi"] = "muammar-gaddafi"

# A short form is no name behind one of these. Example: نصيب `الأسد`, أعلن `الحداد`, في `لانغلي` (the town).
NOT_BEHIND = {
    (fold("متري"),): frozenset(map(fold, "طن الطن بطن نظام سنتي".split())),
    (fold("الأسد"),): frozenset(map(fold, "نصيب بنصيب حصة بحصة عرين برج سمكة سمك أسماك فم".split())),
    (fold("برنت"),): frozenset(map(fold, "خام لخام مزيج لمزيج القياس العالمي نفط بحر".split())),
    (fold("الحداد"),): frozenset(map(fold, "أعلن أعلنت إعلان أيام حالة يوم وأعلن وأعلنت ويعلن".split())),
    (fold("لانغلي"),): frozenset(map(fold, "في مقر بلدة قاعدة ضاحية".split())),
    (fold("لانجلي"),): frozenset(map(fold, "في مقر بلدة قاعدة ضاحية".split())),
}
# Families' names that are towns as well.
TOWNS_TOO = _forms("لانغلي;لانجلي")
# What is named after people: a name behind one of these is a place or a body. Example: مركز `التميمي`.
NAMESAKES = frozenset(
    fold(word)
    for word in (
        "مركز جامع مسجد شارع بشارع مستشفى بمستشفى ملعب مدرسة بمدرسة جامعة بجامعة معهد ميدان بميدان حي قرية سوق مطار "
        "بمطار مكتبة قاعة جائزة كأس شركة دار مطعم فندق مدينة عائلة قبيلة قبائل ثانوية طريق جسر ضريح مؤسسة بطولة نادي "
        "كلية"
    ).split()
)
# Nouns that may stand between a verb of saying and a family name and are no forename. Example: أكد `دعم` المشري.
ACTIONS = frozenset(
    fold(word)
    for word in (
        "جمع جمعت يجمع دعم رفض ترحيب قرار موقف بيان تصريح تصريحات حكومة قوات مكتب وفد لقاء اجتماع زيارة وصول مغادرة "
        "مشاركة دور رئيس انتخاب تعيين "
        "إقالة استقالة هجوم تقدم قبول رسالة خطاب دعوة مبادرة خطة وجود لقاؤه حزب كتلة مقتل وفاة اعتقال فريق "
        "أنصار ميليشيات مليشيات إن أن بأن لكن كان كما مع على عن من إلى في بين ضد عند لدى خلال بعد قبل قد لقد حول "
        "عبر منذ حتى إذ هذا وهو هو ثم أو أي كل"
    ).split()
)

# Places that are ordinary words too: they count behind a word of place.
WORD_PLACES = _forms(
    "البيضاء;الزاوية;القبة;الخمس;هون;غات;براك;المرج;الخادم;الكفرة;الوطية;السدرة;الحريقة;الشرارة;سرت;برقة"
)
PLACE_WORDS = frozenset(
    fold(word)
    for word in "في مدينة بمدينة لمدينة ومدينة من إلى بلدية ببلدية مطار ميناء قاعدة منطقة بمنطقة حقل شرق غرب جنوب "
    "شمال ومن نحو قرب بين مدن".split()
)
# Names of bodies that are ordinary words: accepted only behind one of these words. Example: قناة `الحدث`.
BODY_NEEDS_BEFORE = {
    (fold("الحدث"),): frozenset(map(fold, "قناة فضائية لقناة بقناة لفضائية تلفزيون".split())),
    (fold("الكرامة"),): frozenset(map(fold, "عملية قوات لعملية بعملية".split())),
    (fold("الفرنسية"),): frozenset(map(fold, "الوكالة للوكالة".split())),
    (fold("المتوسط"),): frozenset(map(fold, "البحر شرق حوض جنوب ضفتي غرب وسط شرقي عبر ساحل سواحل دول".split())),
    (fold("هيس"),): frozenset(map(fold, "شركة وشركة".split())),
    (fold("الخمس"),): frozenset(map(fold, "مدينة بمدينة لمدينة بلدية ميناء".split())),
}
# … and these not before one of these. Example: `القاعدة` الجوية, `المغرب` العربي.
BODY_NOT_BEFORE = {
    (fold("القاعدة"),): frozenset(
        map(
            fold,
            (
                "الجوية العسكرية البحرية الأمريكية الأميركية الروسية التركية الشعبية القانونية الدستورية "
                "الاجتماعية الأساسية الانتخابية "
                "الذهبية العامة الإنتاجية النقدية"
            ).split(),
        )
    ),
    # The other Tripoli.
    (fold("طرابلس"),): frozenset(map(fold, ("اللبنانية", "الشام"))),
    (fold("المغرب"),): frozenset(map(fold, ("العربي", "الإسلامي", "الكبير"))),
}
# Where embassies stand that are not the one to Libya. Example: السفارة الأمريكية `بتونس`.
SEATS_ELSEWHERE = frozenset(
    map(
        fold,
        "تونس القاهرة مصر الجزائر الرباط المغرب باريس لندن روما بيروت لبنان بغداد العراق عمان الأردن دمشق أنقرة تركيا "
        "موسكو الرياض الدوحة أبوظبي مالطا الخرطوم نجامينا نيامي".split(),
    )
)
BODY_NOT_AFTER = {(fold("البيضاء"),): frozenset([fold("الدار"), fold("الراية"), fold("الخوذ")])}

# Verbs after which, or before which, a name stands: saying, meeting, travelling. Without particles.
NAME_VERBS = frozenset(
    fold(word)
    for word in (
        "قال قالت أضاف أضافت أكد أكدت أوضح أوضحت صرح صرحت أشار أشارت لفت لفتت ذكر ذكرت تابع تابعت شدد شددت "
        "اعتبر اعتبرت رأى بين دعا دعت طالب طالبت كشف كشفت نفى نفت انتقد انتقدت رحب رحبت حذر حذرت عبر أعرب أعربت "
        "التقى التقت التقيا اجتمع اجتمعت "
        "استقبل استقبلت قابل قابلت زار زارت بحث بحثت ناقش ناقشت وصل وصلت غادر غادرت تلقى تلقت هاتف يلتقي "
        "تلتقي يقول يرى ترأس ترأست شارك شاركت طلب جدد جددت وقع وقعت سلم تسلم ونوه نوه نوهت استعرض استعرضت مع بين لقاء "
        "لقائه لقاؤه اجتماع اجتماعه وبين ضم نظيره غرد غردت كتب نقل نقلت أبلغ أبلغت أطلع حضر"
    ).split()
)
SPEECH_AFTER = frozenset(
    fold(word)
    for word in "قال قالت أعلن أعلنت إن أن أكد أكدت أضاف التقى التقت اجتمع استقبل بحث خلال إنه يؤكد يلتقي يجتمع وصل "
    "ترأس التقيا اجتمعا استقبلا بحثا ناقشا أكدا وصلا يلتقيان يجتمعان".split()
)
# Nouns of following and power: a name behind one is a person's. Example: `قوات` جبريل.
FOLLOWINGS = frozenset(
    fold(word)
    for word in "قوات لقوات بقوات وقوات حكومة لحكومة بحكومة وحكومة نظام لنظام مليشيات ميليشيات معسكر أنصار".split()
)


def evidence_needed(words: tuple[str, ...], clashes: bool) -> int:
    """How much a short form needs before it counts: 0 by itself, 1 a hint, 2 an office or the full form.

    `حفتر` 0, `البغدادي` 1, `رايس` (two people) 2, `هام` 3: the full form and a place where a name stands, `وورد` 4:
    the full form.
    """
    if words in ONLY_AFTER_FULL:
        return 4
    if words in WORDS:
        return 3
    if clashes or words in RARE_WORDS:
        return 2
    return 1 if words in COMMON_NAMES else 0
