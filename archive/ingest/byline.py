"""The writer who signs a page: lines such as `كتب: سالم العبيدي`, `By Sarah Ahmed`, `القاهرة: خالد محمود`."""

import re
from collections.abc import Callable
from functools import lru_cache

from archive.arabic import chars as c
from archive.arabic.fold import fold, strip_marks
from archive.arabic.glued import frequent_words

# Before the name of a writer. Longest first; pattern over text without marks, example.
BYLINES = (
    (
        r"(?:كتبه|كتبته|كتب(?:ت)?|نشر|نشره|نشرت|أعده|حرره|اعداد|إعداد|أضيف|تحرير) ?(?:و(?:تحرير|إخراج) ?)?(?:بواسطة|"
        r"من قبل|بقلم)[\s:]+",
        "كُتب بواسطة عادل المبروك",
    ),
    (
        r"(?:بقلم|بواسطة|كتبه|كتبته|كتب(?:ت)?|إعداد|اعداد|أعده|أعدته|أعدها|تحرير|مراسلنا|مراسلتنا|"
        r"الكاتبة?|المحررة?|المؤلف|حاوره|حاورته|مراسل \S+)\s*[:/\-–|]\s*",
        "بقلم: سالم العبيدي",
    ),
    # These open headlines too: what follows must read as a name.
    (r"(?P<weak>تقرير|ترجمة|حوار|متابعة|تغطية)\s*[:/\-–|]\s*", "تقرير: سالم العبيدي"),
    (r"(?:بقلم|بواسطة)\s+", "بقلم سالم العبيدي"),
    (r"(?:كتبت?|أعد التقرير|أعدت التقرير)\s+(?=\S+\s+\S+(?:\s+\S+)?$)", "كتب محمد علي"),
    (
        rf"(?:(?:written|posted|reported|edited|published) by|author|by)\s*:?\s+(?-i:(?=[A-Z{c.LETTERS}]))",
        "By John Smith",
    ),
)  # fmt: skip
_BYLINE = re.compile(rf"^\W*(?:{'|'.join(pattern for pattern, _ in BYLINES)})(?P<name>\S.*)$", re.IGNORECASE)
# A label in a line of its own; the name stands in the next.
_LABEL = re.compile(r"^\W*(?:بقلم|كتبت?|كتبه|الكاتب|إعداد|تحرير|written by|author|by)\s*:?\s*$", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"^\W*(?:رييس (?:مجلسي? )?(?:ال)?(?:اداره|تحرير)(?: و ?(?:رييس )?(?:ال)?تحرير)?|"
    r"مدير التحرير|الاشراف العام|المشرف العام|المدير العام|صاحب الامتياز|editor.in.chief)\W*$"
)
_BYLINE_STOP = re.compile(r"\s*(?:[|/•·،,–—]|\s-\s|\bفي\b|\bon\b|\d|\.?\s(?:posted|published|updated|نشر)\b).*$", re.I)
_LONGEST_BYLINE = 6
# Accounts that publish are not writers.
_ACCOUNTS = frozenset("admin administrator editor webmaster user root author administrateur محرر ادمن المشرف".split())

# Given names: a line of two to four words that opens with one, between title and text, is a writer's name.
GIVEN_NAMES = frozenset(
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
        "ماجدة مروة مها ميسون نادية ناهد نجلاء نجوى نسرين نعيمة نهى نوال هالة هاجر هبة هند وفاء ياسمين إسراء "
        "آية رحمة "
        "جورج جون بيار بيتر إلياس أنطوان جوزيف مايكل ميشال سامية عفاف كوثر جيهان"
    ).split()
)
_TITLED = re.compile(r"^(?:د|أ|م|ا|الدكتور|الدكتورة|المهندس|الأستاذ|أ د|المحامي)[./]?\s+")
# Behind a name: كريمة العوامي `صحافية`.
_TRADE = re.compile(r"\s*[،,(–-]?\s*(?:صحاف|صحف|كاتب|باحث|محرر|مراسل|محلل|إعلام)(?:ية|ي|ة)?\)?$")
_LATIN_NAME = re.compile(r"[A-Z][a-z][\w.'’-]*(?: (?:al-|el-|de |ben |bin )?[A-Z][\w.'’-]*){1,3}")
_NO_LATIN_NAME = re.compile(
    r"\b(?:news|world|africa|libya|politics|home|middle|east|business|opinion|the|press|agency|staff|desk|us|usa|un|"
    r"breaking|latest|video|section|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|sunday|monday|tuesday|wednesday|thursday|friday|saturday|north|tripoli|benghazi|washington|cairo)\b"
)
# Words that no writer is called, and the beginnings of sentences.
_NO_NAME = re.compile(
    r"(?<!\w)(?:في|من|الي|علي ان|عن|مع|ان|التي|الذي|بين|بعد|قبل|حول|ضد|لدي|يلتقي|يستقبل|يبحث|اخبار|وكاله|صحيفه|قناه|"
    r"موقع|بوابه|نيوز|خاص|رئيس|وزير|سفير|السفير|قائد|اليوم|امس|عاجل|فيديو|برس|تايمز|بوست|وكالات)(?!\w)"
)


def read_byline(line: str) -> str:
    """Return the writer named in a byline, or an empty string: `كُتب بواسطة عادل المبروك` → `عادل المبروك`."""
    bare = strip_marks(line).strip()
    if len(bare) > 90:
        return ""
    match = _BYLINE.match(bare)
    if not match:
        return ""
    name = _BYLINE_STOP.sub("", match.group("name")).strip(" .:-–|\"'()*")
    words = name.split()
    if not words or len(words) > _LONGEST_BYLINE or name.casefold() in _ACCOUNTS:
        return ""
    if match["weak"] and not (writer_alone(name) or possible_writer(name)):
        return ""
    # A desk signs its edits with half a name: `تحرير: هبة`.
    if len(words) == 1 and bare.startswith("تحرير"):
        return ""
    # Four words and a full stop are a sentence: `كتب السفير على حسابه.`
    if bare.endswith((c.ARABIC_QUESTION, "?")) or (bare.endswith(".") and len(words) > 3):
        return ""
    return name


def is_masthead_label(line: str) -> bool:
    """Whether the name in the next line is that of the paper's head and of no writer: `رئيس التحرير`."""
    return bool(_MASTHEAD.match(fold(line)))


def is_byline_label(line: str) -> bool:
    """Whether a line announces a writer and names none: `بقلم:`."""
    return bool(_LABEL.match(strip_marks(line)))


@lru_cache(maxsize=4096)
def writer_alone(line: str) -> str:
    """Return the writer whose name is all that a line says, or an empty string.

    `عماد الصاوي`, `د. خيري الزنتاني`; of `كريمة العوامي صحافية` the name.
    """
    name = _TRADE.sub("", strip_marks(line).strip(" -–—*|:"))
    words = _TITLED.sub("", name).split()
    if not 2 <= len(words) <= 4 or not all(word.replace("-", "").isalpha() for word in words):
        return ""
    folded = [fold(word) for word in words]
    has_verb = any(word[0] == c.YEH and len(word) > 3 and word not in GIVEN_NAMES for word in folded[1:])
    return name if folded[0] in GIVEN_NAMES and not has_verb and not _NO_NAME.search(fold(name)) else ""


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
    """Return the writer named beside nothing but a place or outlet: `القاهرة: خالد محمود` → `خالد محمود`.

    `is_known` knows a folded name of a place or an outlet.
    """
    if len(line) > 60:
        return ""
    pieces = [piece.strip() for piece in re.split(r"[:|/]|\s[-–—]\s?|[-–—]\s", line) if piece.strip()]
    if len(pieces) != 2:
        return ""
    for place, name in (pieces, reversed(pieces)):
        if is_known(fold(place)) and not is_known(fold(name)):
            return writer_alone(name) or possible_writer(name)
    return ""
