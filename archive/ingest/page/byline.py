"""The writer who signs a page: lines such as `كتب: سالم العبيدي`, `By Sarah Ahmed`, `القاهرة: خالد محمود`."""

import re
from collections.abc import Callable
from functools import lru_cache

from archive.arabic import chars as c
from archive.arabic.fold import fold, strip_marks
from archive.arabic.glued import frequent_words

from ..people.forenames import FORENAMES, WORD_FORENAMES

# Before the name of a writer. Longest first; pattern over text without marks, example.
BYLINES = (
    (
        r"(?:كتبه|كتبته|كتب(?:ت)?|نشره?|نشرت|تم النشر|أعده|حرره|اعداد|إعداد|أضيفت?|أرسلت?|أدرجت?|تحرير) ?"
        r"(?:و(?:تحرير|إخراج) ?)?(?:بواسطة|من قبل|بقلم)[\s:]+",
        "كُتب بواسطة عادل المبروك",
    ),
    (
        r"(?:بقلم(?: الكاتبة?)?(?: الصحفية?)?|بواسطة|كتبه|كتبها|كتبته|كتب(?:ت)?|"
        r"[إا]عداد(?: و(?:تحرير|ترجمة|تقديم))?|أعده|أعدته|أعدها|تحرير|(?:اسم )?الكاتبة?|"
        r"كاتبة? (?:المقال|الخبر|التقرير)|المحررة?|محرر الخبر|الناشر|المؤلف|حاور(?:ه|ها|ته|تها)|"
        r"أجر[ىت] (?:الحوار|المقابلة)|(?:ال)?صحا?فية?|مراسل(?:نا|تنا|ة)?(?: (?:في|من))?(?: \S+)?)\s*[:/\-–|]\s*",
        "بقلم: سالم العبيدي",
    ),
    # These open headlines too: what follows must read as a name.
    (
        r"(?P<weak>تقرير|ترجمة|حوار|متابعة|تغطية|تحقيق|رصد|خاص)(?: و(?:تحرير|تصوير|إعداد))?\s*[:/\-–|]\s*",
        "تقرير: سالم العبيدي",
    ),
    (r"(?:بقلم|بواسطة)\s+", "بقلم سالم العبيدي"),
    (r"(?:كتبت?|كتبها|كتبه|أعد التقرير|أعدت التقرير)\s+(?=\S+\s+\S+(?:\s+\S+)?$)", "كتب محمد علي"),
    (r"كتبت?\s+(?=(?P<given>\S+)(?:(?:\s+\S+){3,4})?$)", "كتبت هدى"),
    (
        rf"(?:(?:written|posted|reported|edited|published) by|author|reporter|by)\s*:?\s+(?-i:(?=[A-Z{c.LETTERS}]))",
        "By John Smith",
    ),
)  # fmt: skip
_BYLINE = re.compile(rf"^\W*(?:{'|'.join(pattern for pattern, _ in BYLINES)})(?P<name>\S.*)$", re.IGNORECASE)
# The name of the picture beside the writer's: عادل المبروكبواسطة عادل المبروك
_NAME_TWICE = re.compile(r"^(?P<name>\S+(?: \S+){0,3})\s?(?:بواسطة|By) (?P=name)(?!\w)")
# A label in a line of its own; the name stands in the next.
_LABEL = re.compile(r"^\W*(?:بقلم|كتبت?|كتبه|الكاتب|إعداد|تحرير|written by|author|by)\s*:?\s*$", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"^\W*(?:رييس (?:مجلسي? )?(?:ال)?(?:اداره|تحرير)(?: و ?(?:رييس )?(?:ال)?تحرير)?|"
    r"مدير التحرير|الاشراف العام|المشرف العام|المدير العام|صاحب الامتياز|editor.in.chief)\W*$"
)
_BYLINE_STOP = re.compile(
    # The stroke of a title stays: أ/ سالم العبيدي
    r"\s*(?:[|•·،,–—(]|(?<!\b\w)/|\s-\s|\bفي\b|\bon\b|\bin\s(?=[A-Z])|\d|\.?\s(?:posted|published|updated|نشر)\b).*$",
    re.I,
)
_LONGEST_BYLINE = 6
# Accounts that publish are not writers.
_ACCOUNTS = frozenset("admin administrator editor webmaster user root author administrateur محرر ادمن المشرف".split())
# A desk is no writer: كتب: `وكالات`, بواسطة `فريق التحرير`, By `Staff writer`.
_DESK = re.compile(
    r"(?<!\w)(?:وكالات|متابعات|قسم|فريق|هييه|اسره|غرفه|(?:ال)?محررو?|التحرير|مركز|المركز|مكتب|المكتب|اداره|ديسك|مراسلونا|صحف|مواقع|"
    # Agencies, those of no record among them: كتب: الألمانية د.ب.أ
    r"الالمانيه|الفرنسيه|رويترز|الاناضول|سبوتنيك|كونا|سانا|د[. ]{0,2}ب[. ]{0,2}ا|ا[. ]{0,2}(?:ف[. ]{0,2}ب|ش[. ]{0,2}ا)|"
    r"staff|desk|newsroom|newsdesk|correspondents?|reporters?|agenc(?:y|ies)|team|editors?|bureau|contributors?|mission|embassy|"
    r"السفاره|سفاره|البعثه|بعثه)(?!\w)"
)
# What may stand beside a writer and a place, folded.
_BESIDE = frozenset(map(fold, ("وكالات", "متابعات", "خاص", "تقرير", "ترجمة", "agencies", "exclusive")))

# Given names: a line of two to four words that opens with one, between title and text, is a writer's name.
GIVEN_NAMES = FORENAMES | frozenset(
    fold(name)
    for name in (
        "محمد أحمد محمود علي حسن حسين عمر عثمان خالد سالم سعيد سعد يوسف إبراهيم إسماعيل موسى عيسى هارون يحيى زكريا "
        "صالح مصطفى مرتضى عادل كمال جمال جلال نبيل سمير منير أمير كريم رشيد رشاد راشد رضا فتحي فوزي رمزي مجدي حمدي "
        "صبري شكري بدر ناصر منصور فيصل سلطان ماجد وليد طارق زياد باسم بسام هشام حازم عصام عماد إياد مراد فؤاد جواد "
        "مفتاح ميلاد رمضان شعبان رجب جمعة خميس الصادق الطاهر الهادي المهدي المبروك البشير الأمين العربي الشريف "
        "عبدالله عبدالرحمن عبدالسلام عبدالكريم عبدالقادر عبدالحميد عبدالعزيز عبدالباسط عبدالناصر عبدالرزاق عبد "
        "أسامة أيمن أنور أشرف أكرم أمين أنيس أيوب بلال ثامر جابر حاتم حامد حبيب حمزة حيدر خليل خليفة داود رامي رائد "
        "رؤوف ربيع زهير زيد سامي سامح سليم سليمان سفيان سيف شادي شريف شوقي صادق صلاح ضياء طاهر طه عامر عاطف عباس "
        "عدنان عطية علاء عمار عمرو غازي غسان فارس فادي فاروق فاضل فخري فرج فراس فهد قاسم قيس لطفي لؤي ماهر مازن مالك "
        "مأمون مبارك محسن مختار مسعود معاذ معتز معمر منذر مهند نادر ناجي نزار نضال نعمان نوري نور هاني هيثم "
        "وائل وسام "
        "وجدي ياسر ياسين يزن يونس بهاء تامر توفيق حسام حسان خيري رأفت صدام عز قدري مروان معتصم ممدوح نجيب "
        "فاطمة عائشة مريم زينب خديجة سارة ليلى هدى منى مي مها لينا لين رولا ريما لبنى ليال جنى هيا هيفاء دينا "
        "نهلا ديما روان راغدة سحر نيرمين شيرين نورا نورة سلمى سعاد سميرة أسماء إيمان أمل أماني أميرة آمنة "
        "بسمة حنان خلود دعاء دنيا رانيا رحاب ريم رنا زهرة سناء سهام سوسن شيماء صفاء عبير غادة فايزة كريمة لمياء "
        "ريهام يارا هديل ميساء كاميليا عزة عفراء شذى سماح رضوى داليا أنيسة أريج نسيبة رندا ندى مجدولين أواب ركان زاهر "
        "ساري سمعان شاهين عروة عزمي عكرمة فلاح قتيبة مؤمن نبهان واصف وهيب يونان عبدالعظيم شربل "
        "ماجدة مروة مها ميسون نادية ناهد نجلاء نجوى نسرين نعيمة نهى نوال هالة هاجر هبة هند وفاء ياسمين إسراء "
        "آية رحمة "
        "جورج جون بيار بيتر إلياس أنطوان جوزيف مايكل ميشال سامية عفاف كوثر جيهان"
    ).split()
)
_TITLED = re.compile(r"^(?:[أا][./ ] ?د|د|أ|م|ا|الدكتورة?|المهندسة?|الأستاذة?|المحامي)[./]?\s+")
# Behind a name: كريمة العوامي `صحافية`.
_TRADE = re.compile(
    r"\s*[،,(–-]?\s*(?:صحاف|صحف|كاتب|باحث|محرر|مراسل|محلل|إعلام|أكاديم|دبلوماس)(?:ية|ي|ة)?(?: [^\s،,]+){0,3}\)?$"
)
_LATIN_NAME = re.compile(r"[A-Z][a-z][\w.'’-]*(?: (?:al-|el-|de |ben |bin )?[A-Z][\w.'’-]*){1,3}")
_NO_LATIN_NAME = re.compile(
    r"\b(?:news|world|africa|libya|politics|home|middle|east|business|opinion|the|press|agency|staff|desk|us|usa|un|"
    r"breaking|latest|video|section|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|sunday|monday|tuesday|wednesday|thursday|friday|saturday|north|tripoli|benghazi|washington|cairo|"
    r"release|statement|report|updates?|office|embassy|department|ministry|mission|council|review|herald|observer|times|"
    r"post|monitor|network|today|media|analysis|interview|feature|exclusive|editorial|security|tunis|london|malta|energy|"
    r"in|of|on|at|to|for|and|with|from|what|how|why|who|oil|economy|society|sports?|culture|international|foreign|national|human|rights|affairs|state|united|published|posted|updated)\b"
)
# Words that no writer is called, and the beginnings of sentences.
_NO_NAME = re.compile(
    r"(?<!\w)(?:في|من|الي|علي ان|عن|مع|ان|التي|الذي|بين|بعد|قبل|حول|ضد|لدي|يلتقي|يستقبل|يبحث|اخبار|وكاله|صحيفه|قناه|"
    r"خلال|اثناء|امام|موقع|بوابه|نيوز|خاص|رئيس|وزير|سفير|السفير|قائد|اليوم|امس|عاجل|فيديو|برس|تايمز|بوست|وكالات)(?!\w)"
)


def read_byline(line: str) -> str:
    """Return the writer named in a byline, or an empty string: `كُتب بواسطة عادل المبروك` → `عادل المبروك`."""
    bare = strip_marks(line).strip()
    if len(bare) > 90:
        return ""
    if twice := _NAME_TWICE.match(bare):
        return twice["name"]
    match = _BYLINE.match(bare)
    if not match:
        return ""
    name = _BYLINE_STOP.sub("", match.group("name")).strip(" .:-–|\"'()*")
    words = name.split()
    if not words or len(words) > _LONGEST_BYLINE or name.casefold() in _ACCOUNTS or _is_desk(name):
        return ""
    if match["weak"] and not (writer_alone(name) or possible_writer(name)):
        return ""
    if match["given"] and (fold(words[0]) not in GIVEN_NAMES or _NO_NAME.search(fold(match["name"]))):
        return ""
    # A desk signs its edits with half a name: `تحرير: هبة`.
    if len(words) == 1 and (bare.startswith("تحرير") or not _is_half_a_name(name)):
        return ""
    # Four words and a full stop are a sentence: `كتب السفير على حسابه.`, but not behind a colon.
    closes = bare.endswith(".") and len(words) > 3 and ":" not in bare[: match.start("name")]
    if bare.endswith((c.ARABIC_QUESTION, "?")) or closes:
        return ""
    return name


def _is_desk(name: str) -> bool:
    return bool(_DESK.search(fold(name)))


def _is_half_a_name(word: str) -> bool:
    """Whether one word may sign: `HudaSalem`, `إدريس`, but not the account `libya24` nor the place `ليبيا`."""
    return word[0].isupper() if word.isascii() else fold(word) not in frequent_words() or fold(word) in GIVEN_NAMES


# Opinions are headed by their writer: `سالم العبيدي يكتب: …`
_LONGEST_HEAD = 120  # letters; no writer stands further on
_HEADED = re.compile(r"^\W*(?P<name>\S+(?: \S+){1,4}?) (?:يكتب|تكتب)\s*(?:[:؛]|\.{2,}|…|\s[-–—])")


def headed_byline(title: str) -> str:
    """Return the writer whom a title names: `د. سالم العبيدي يكتب: ماذا بعد؟` → `د. سالم العبيدي`."""
    match = _HEADED.match(title[:_LONGEST_HEAD])
    return match["name"] if match and not _NO_NAME.search(fold(match["name"])) else ""


def is_masthead_label(line: str) -> bool:
    """Whether the name in the next line is that of the paper's head and of no writer: `رئيس التحرير`."""
    return bool(_MASTHEAD.match(fold(line)))


def is_byline_label(line: str) -> bool:
    """Whether a line announces a writer and names none: `بقلم:`."""
    return bool(_LABEL.match(strip_marks(line)))


_BETWEEN_WRITERS = re.compile(r"\s+[-–—/|]\s+")


@lru_cache(maxsize=4096)
def writer_alone(line: str) -> str:
    """Return the writer whose name is all that a line says, or an empty string.

    `عماد الصاوي`, `د. خيري الزنتاني`, `عماد الصاوي - هدى السالم`; of `كريمة العوامي صحافية` the name.
    """
    pair = _BETWEEN_WRITERS.split(strip_marks(line).strip(" -–—*|:()[]"))
    if len(pair) == 2:
        return " - ".join(pair) if all(map(writer_alone, pair)) else ""
    name = _TRADE.sub("", strip_marks(line).strip(" -–—*|:()[]"))
    words = _TITLED.sub("", name).split()
    if not 2 <= len(words) <= 4 or not all(word.replace("-", "").isalpha() for word in words):
        return ""
    folded = [fold(word) for word in words]
    has_verb = any(word[0] == c.YEH and len(word) > 3 and word not in GIVEN_NAMES for word in folded[1:])
    # A forename that is a word too needs a family name that is none: `جهاد الخازن`, but not `نصر الجيش`.
    opens = folded[0] in GIVEN_NAMES or (folded[0] in WORD_FORENAMES and folded[-1] not in frequent_words())
    return name if opens and not has_verb and not _NO_NAME.search(fold(name)) else ""


def possible_writer(text: str) -> str:
    """Return two or three words that may be a person's name, though the first is no given name that we know."""
    words = text.split()
    may_be = (
        2 <= len(words) <= 3
        and all(word.isalpha() for word in words)
        and not words[0].startswith("ال")
        and not _NO_NAME.search(fold(text))
        and not all(len(word) < 3 or fold(word) in frequent_words() for word in words)
        and (not text.isascii() or bool(latin_writer(text)))
    )
    return text if may_be else ""


def latin_writer(piece: str) -> str:
    """Return the writer that a piece of a line of date may be: `Hatem Mrad | 18.05.2022` → `Hatem Mrad`."""
    return piece if _LATIN_NAME.fullmatch(piece) and not _NO_LATIN_NAME.search(piece.casefold()) else ""


def writer_beside(line: str, is_known: Callable[[str], bool]) -> str:
    """Return the writer named beside nothing but places, outlets and desks: `القاهرة: خالد محمود` → `خالد محمود`.

    `is_known` knows a folded name of a place or an outlet. `طرابلس - هدى السالم، وكالات` → `هدى السالم`.
    """
    if len(line) > 70:
        return ""
    if (match := _FROM.match(strip_marks(line))) and is_known(fold(match["place"])):
        return writer_alone(match["name"]) or (possible_writer(match["name"]) if line.lstrip().startswith("|") else "")
    pieces = [piece.strip(_QUOTES) for piece in _BESIDE_JOINTS.split(strip_marks(line)) if piece.strip(_QUOTES)]
    names = [piece for piece in pieces if fold(piece) not in _BESIDE and not is_known(fold(piece))]
    if len(names) != 1 or not 2 <= len(pieces) <= 4:
        return ""
    return writer_alone(names[0]) or possible_writer(names[0])


def dateline_writer(lead: str, is_known: Callable[[str], bool]) -> str:
    """Return the writer between place and agency in a dateline: `القاهرة/حمزة الفيتوري/الأناضول: غادر …`."""
    match = _STROKES.match(lead)
    return writer_beside(match.group(), is_known) if match else ""


_STROKES = re.compile(r"[^/:.]{2,25}/[^/:.]{4,40}/[^/:.]{2,25}(?=[:–-])")
_QUOTES = f" \"'.{c.LEFT_GUILLEMET}{c.RIGHT_GUILLEMET}{c.LEFT_QUOTE}{c.RIGHT_QUOTE}"
# | واشنطن من خالد محمود |
_FROM = re.compile(r"^\W*(?P<place>\S+(?: \S+)?) من (?P<name>[^|]+?)\W*$")
_BESIDE_JOINTS = re.compile(r"[:|/،,()\[\]]|\s[-–—]\s?|[-–—]\s")
