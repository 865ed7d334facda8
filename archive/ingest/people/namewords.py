"""Words that stand beside names and in none: where one follows, a name is over. Each word is itself the example.

`is_function_word` knows particles and verbs, `is_plain_word` nouns of the news too. Names are spared by their table.
"""

import re
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.glued import frequent_words

from .forenames import ALL_FORENAMES, JOINERS


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


# Particles, pronouns, conjunctions. Example: التقى الوزير محمد الفلاني `في` مكتبه.
_PARTICLES = _folded(
    "في من إلى على عن مع أن إن أنه أنها إنه إنها إنهم أنهم بأن لأن بأنه بأنها لأنه خلال بعد قبل حول لدى دون بدون أو "
    "ثم أم كما حيث إذ إذا لو لولا لما لم لن لا ما قد لقد سوف هل بل لكن ولكن حتى كي لكي عند عندما منذ ضد ضمن بين دون "
    "فوق تحت أمام وراء خلف عبر نحو تجاه إزاء حسب وفق وفقا طبقا بحسب بشأن بخصوص حيال جراء بسبب بفضل رغم برغم مثل "
    "مثلما كل كلا كلتا بعض جميع كافة سائر أي أية غير سوى ذات ذو ذوي هذا هذه هذان هؤلاء ذلك تلك أولئك هو هي هما هم "
    "نحن أنا أنت الذي التي الذين اللذين اللتين اللذان اللتان وهو وهي وهم ومن وفي وعن وعلى وإلى ومع وأن وإن وما ولا "
    "ولم ولن وقد ولقد وكان وكانت أيضا كذلك وذلك هنا هناك حاليا سابقا لاحقا مؤخرا رسميا شخصيا اليوم أمس غدا الآن صباح "
    "مساء ظهر ليلة ليل فجر يوم الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت عقب إثر أثناء حين حينما "
    "طوال لمدة لغاية نتيجة بعدما قبلما فيما بينما كأن ليس ليست ليسوا كان كانت كانوا يكون تكون أصبح صار ظل بات مازال "
    "زال برفقة بحضور بمقر بمكتبه بمكتب بمدينة بالعاصمة بقصر بهدف بمناسبة عبره منه منها عنه عنها له لها لهم به بها "
    "فيه فيها إليه إليها عليه عليها معه معها لديه لديها ضده نفسه نفسها ذاته جانبه جهته جهتها تم يتم وتم جدا معا فقط "
    "وحده أجل لأجل باسم تلو ألا أما وأما فإن فقد عما مما بمعية رفقة رفقته صحبة بصحبة بصدد قريبا"
)
# Verbs of the news, as `after` a subject: قال, أعلن, وصل. Present forms are known by their first letter.
VERBS = _folded(
    "قال قالت قالوا أضاف أضافت أكد أكدت أكدوا أوضح أوضحت صرح صرحت أشار أشارت لفت لفتت ذكر ذكرت تابع تابعت شدد شددت "
    "اعتبر اعتبرت رأى رأت بين بينت دعا دعت طالب طالبت كشف كشفت نفى نفت انتقد انتقدت رحب رحبت حذر حذرت عبر عبرت أعرب "
    "أعربت التقى التقت التقيا اجتمع اجتمعت استقبل استقبلت قابل قابلت زار زارت بحث بحثت ناقش ناقشت وصل وصلت غادر "
    "غادرت تلقى تلقت هاتف ترأس ترأست شارك شاركت طلب طلبت جدد جددت وقع وقعت سلم تسلم نوه نوهت استعرض استعرضت ضم ضمت "
    "غرد غردت كتب كتبت نقل نقلت أبلغ أبلغت أطلع حضر حضرت أعلن أعلنت أعلنا أفاد أفادت أجرى أجرت عقد عقدت قرر قررت "
    "أصدر أصدرت قدم قدمت تقدم اتهم اتهمت اعترف أقر وعد تعهد تعهدت أثنى أشاد أشادت ثمن ثمنت ألقى ألقت أدى أدت قام "
    "قامت عاد عادت بدأ بدأت واصل استأنف تولى تولت عين كلف أقال استقال فاز خسر انتخب ترشح توفي قتل أصيب اعتقل أوقف "
    "فتح افتتح دشن أشرف أشرفت تفقد تحدث تحدثت تناول تناولت تطرق اتفق اتفقت اتفقا تبادل أبدى أبدت حث حثت ندد أدان "
    "أدانت استنكر رفض رفضت قبل وافق وافقت صادق هنأ عزى ودع بعث أرسل أرسلت سافر توجه توجهت انتقل جاء جاءت نشر نشرت "
    "ظهر بات أراد حاول نجح فشل استمع علق علقت رد ردت سأل أجاب وصف وصفت تساءل أوصى نصح اقترح اقترحت عرض عرضت أظهر "
    "أثار أثبت أخبر خاطب راسل التزم تمنى أمل توقع توقعت رجح استبعد استبعدت زعم ادعى يعد يعتبر مؤكدا مؤكدة مشيرا "
    "مشيرة مضيفا موضحا مشددا معتبرا لافتا داعيا مبينا معربا قائلا قائلة وأكد وقال وأضاف وأشار وأوضح فيما أكدا بحثا "
    "ناقشا استعرضا شددا"
)
# Nouns of the news that follow a name or an office. Example: وزير العدل عمر منصور `زيارة`.
_NOUNS = _folded(
    "زيارة لقاء اجتماع مباحثات محادثات جلسة ندوة مؤتمر كلمة بيان رسالة اتصال اتصالا دعم رفض ترحيب قرار موقف تصريح "
    "تصريحات حكومة قوات مكتب وفد وفدا مقر دور مشروع خطة مبادرة عملية تنفيذ متابعة تطوير تعزيز تنسيق مستجدات آخر آفاق "
    "سبل أوضاع تطورات ملف ملفات العلاقات الأوضاع عدد عددا عدة مجموعة سلسلة أول أهم كبار رئاسة حزب حركة كتلة لجنة "
    "هيئة مجلس وزارة سفارة بعثة منظمة مؤسسة شركة إدارة قسم مصلحة مركز معهد جامعة مدرسة مستشفى محكمة نقابة اتحاد "
    "جمعية نادي فريق بلدية ولاية محافظة منطقة مدينة قرية دولة جمهورية مملكة بلاده بلادها خلفا بدلا نائبا رئيسا وزيرا "
    "مديرا سفيرا عضوا مبعوثا مستشارا ممثلا مقتل وفاة اعتقال تعيين إقالة استقالة انتخاب ترشيح محاكمة وصول مغادرة "
    "مشاركة حضور شؤون طرابلس بنغازي تونس ليبيا مصر واشنطن القاهرة عام سنة شهر أسبوع مليون ألف دولار دينار مقابل "
    "الوفد المرافق الجانب الجانبان الطرفان الضيف الحكومة المجلس الدولة الرئاسة الوزارة السفارة البعثة اللجنة الهيئة "
    "المؤسسة المصرف الجيش القوات الشرطة البرلمان صحيفة وكالة قناة إذاعة موقع صفحة حساب تدوينة تغريدة مقابلة حوار "
    "حديث سؤال شهادة قضية جريمة هجوم حادث حرب أزمة اتفاق اتفاقية مذكرة وثيقة تقرير قانون دستور نظام ثورة المدير "
    "السابق الأسبق الراحل الحالي الجديد الماضي المقبل القادم الأول الثاني الثالث الأخير الأخيرة العام الخاص الرسمي "
    "المكلف المؤقت ابنه نجل نجله شقيق شقيقه زوجة زوجته زوجها والده والد والدة عائلة أسرة جثمان منزل بيت سيارة طائرة "
    "كرة القدم بطولة مباراة"
)
_PRESENT = re.compile(r"[وفل]?س?[يتن]\w{3,}")
_NOUN_ENDINGS = re.compile(r"\w{3,}(?:ات|ون|ين|اء|يه|ته|تها|هم|ها)$")
_JOINED_ENDINGS = re.compile(r"\w{3,}(?:ات|ته|تها|هم|ها)$")
_ADVERB = re.compile(r"م\w{2,}[اه]|ل[يتن]\w{3,}|\wا\w\wا|\w+وا")  # متسائلا, ليصبح, ضامنا, اعتذروا
# Endings of nouns: a word is as frequent as its stem is with another one. Example: مسلح`ي` is مسلح`ين`.
_ENDING = re.compile(r"\w{3,}?(ات|ون|ين|ان|يه|ي|ه)")
_ENDINGS = ("", "ه", "ين", "يه")
_INFLECTIONS = "ه ها هم ت وا ين ون ات يه".split()
_LEAST = 3  # letters of a word that is left when a particle is cut


def is_particle(folded: str) -> bool:
    """Whether a folded word is a particle and no verb: بن `طالب` is a name."""
    return folded in _PARTICLES and folded not in ALL_FORENAMES


@lru_cache(maxsize=65_536)
def is_function_word(folded: str) -> bool:
    """Whether a folded word is a particle or a verb, with or without particles: `وقال`, `لدى`, `بعد`."""
    if folded in _PARTICLES or folded in VERBS:
        return True
    if folded in ALL_FORENAMES:
        return False
    # Only و is joined to both, ف to verbs: `بلدية` holds no `لديه`, `فلان` no `لأن`.
    rest = folded[1:] if folded[0] in "وف" else ""
    return rest in VERBS or (folded[0] == "و" and rest in _PARTICLES)


@lru_cache(maxsize=65_536)
def is_plain_word(folded: str) -> bool:
    """Whether a folded word is surely none of a name's: function words, nouns of the news, present verbs, numbers."""
    if folded in ALL_FORENAMES or folded in JOINERS:
        return folded in _PARTICLES
    if is_function_word(folded) or folded[0].isdigit():
        return True
    rests = {rest for rest, _ in without_proclitics(folded) if len(rest) >= _LEAST}
    return bool(rests & _NOUNS)


_SHORTEST_RARE = 3


@lru_cache(maxsize=65_536)
def is_rare(folded: str) -> bool:
    """Whether a word is none of those that news is made of, with or without particles: most often it is a name."""
    if len(folded) < _SHORTEST_RARE or is_plain_word(folded) or _ADVERB.fullmatch(folded):
        return False
    readings = {rest.removeprefix("ال") for rest, _ in without_proclitics(folded)} | {folded}
    stems = {rest[: match.start(1)] for rest in readings if (match := _ENDING.fullmatch(rest))}
    forms = readings | {stem + ending for stem in stems for ending in _ENDINGS}
    return not (forms | {f"ال{form}" for form in forms}) & frequent_words()


@lru_cache(maxsize=65_536)
def is_common(folded: str) -> bool:
    """Whether news has a word in other forms too, with article or endings. A name has one: `هولاند`."""
    if is_rare(folded) or folded in ALL_FORENAMES:
        return False
    if folded.endswith("ا") and folded[:-1] in frequent_words():
        return True  # اقتصاديا
    return any(_has_forms(rest) for rest, _ in without_proclitics(folded))


def _has_forms(folded: str) -> bool:
    # A family's name takes the article too: `حامدي`, الحامدي.
    articled = () if folded.endswith("ي") else (f"ال{folded}",)
    if any(folded.endswith(end) and folded.removesuffix(end) in frequent_words() for end in ("ه", "ها", "هم")):
        return True  # قوله
    endings = (folded + ending for ending in _INFLECTIONS)
    return any(form in frequent_words() for form in (*articled, *endings, *(start + folded for start in "يتن")))


def is_present(folded: str) -> bool:
    """Whether a folded word has the form of a verb in the present or future: `سيلقي`, `يرافق`."""
    return bool(_PRESENT.fullmatch(folded))


def looks_like_word(folded: str, opens: bool = True) -> bool:
    """Whether a word of no table has the form of a verb or a noun. Less is asked of a second part: `لوفين` is one."""
    if opens:
        return bool(_PRESENT.fullmatch(folded) or _NOUN_ENDINGS.fullmatch(folded))
    return bool(_JOINED_ENDINGS.fullmatch(folded))
