"""Clauses: who is party to a verb, where a statement begins and ends, which group stands beside it."""

from dataclasses import dataclass

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold

from . import ambiguity
from .offices import bare_head, wants_complement
from .tokens import PERSON, PLACE, ROLE, UNKNOWN, WORD, Token


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Words after which a new statement begins. Example: قال `إن` …
COMPLEMENTIZERS = _set(
    "أن إن بأن لأن أنه إنه أنها إنها أنهما إنهما أنهم إنهم بأنه بأنها لكن ولكن فإن وأن وإن وأنه وأنها that"
)
BACKWARD = _set("أنه إنه أنها إنها أنهما إنهما أنهم إنهم بأنه بأنها وأنه وأنها")
# Words at which the parties of a meeting are over and its subject begins. Example: `لمناقشة` …
CUTS = _set(
    "discussed discussing said told after before which who where about regarding لمناقشة لبحث للتباحث "
    "لمتابعة للوقوف لدعم لتعزيز لدراسة لاستعراض لإطلاعه لإطلاع للتأكيد لتنسيق للتنسيق للتشاور لاستكمال "
    "لإجراء "
    "لتسليم لتقديم لتهنئة لوضع لإيجاد لحل لحث حيث فيما بينما وذلك بشأن حول وحول بخصوص مناقشة التي الذي "
    "الذين اللذين اللتين "
    "بعد قبل عقب قبيل إثر وقال وأكد وأكدا وقالت وأكدت وناقش وناقشا وبحث وبحثا وتناول وتناولا تناول "
    "تناولا ناقش ناقشا بحث بحثا ناقشت بحثت "
    "تناولت وناقشت وبحثت وجرى وتم جرى تم مؤكدا مؤكدة مشيرا مشيرة موضحا داعيا معربا معبرا مشددا لافتا "
    "مضيفا مجددا مبينا منوها "
    "من أجل بهدف ضد رغم كما وأضاف وأشار وأوضح وشدد وشددا أكد أكدا أكدت أكدوا شدد شددا قال قالت أوضح "
    "وأعرب وأعربا أعرب أعربا دعا ودعا تطرق "
    "تطرقا وتطرق استعرض استعرضا واستعرض واستعرضا واتفق اتفق واتفقا اتفقا معتبرا وتأتي يأتي ويأتي ومن "
    "إلى جانب لإقناع لإقناعه لطلب"
) - _set("من إلى جانب ومن أجل")
# Between two parties. Example: `رفقة`.
WITH = _set("مع ومع معه with")
JOINERS = _set(
    "and between و بين وبين كل كلا كلاً وكل جانب رفقة برفقة وبرفقة بحضور وبحضور بمشاركة ومشاركة "
    "ويرافقه يرافقه رافقه ورافقه برئاسة برئاسته بقيادة يترأسه ترأسه يرأسه برئاستها بمعية وكذلك "
    "بالإضافة "
    "إضافة ونظيره نظيره ضم وضم ضمت جمع جمعه جمعت جمعته جمعهما وكلا كليهما"
)
PRESENCE = _set(
    "بحضور وبحضور بمشاركة وبمشاركة رفقة برفقة وبرفقة ورفقة يرافقه ويرافقه ورافقه رافقه بمعية حضره وحضره وحضرها حضرها"
)
# Adverbs and words of place or time that may stand between a verb and its party.
_LIGHT = _set(
    "u s by phone telephone on in at the his her today yesterday monday tuesday wednesday thursday friday saturday "
    "sunday us foreign interior assistant deputy under vice defense defence finance oil former visiting "
    "special acting senior top army military african british turkish egyptian italian french russian "
    "american libyan في إلى على اليوم أمس غدا مساء صباح ظهر يوم الاثنين الإثنين الثلاثاء الأربعاء "
    "الخميس الجمعة السبت الأحد الماضي الجاري المقبل "
    "مدينة بمدينة العاصمة بالعاصمة مقر بمقر مكتبه بمكتبه وقت سابق لاحق أيضا كذلك قد كان كانت وكان "
    "وكانت هناك فور خلال عقب رسميا "
    "ثنائيا ثنائي مغلق موسع منفصل مشترك هاتفي هاتفيا مباشرة ليلة عصر نهاية الأسبوع له لها اول كلا من "
    "كل وكل جمع جمعه جمعهما جانب مرة "
    "بدوره بدورها السيد السيدة الدكتور ضيفه مطولا خاصا خاص هاما هام عاجل عاجلا ثلاثي رباعي موسعا مغلقا "
    "منفصلا مشتركا هامش القمة "
    "كما عقد عقدت أجرى أجرت شارك شاركت فيه فيها حضره حضرها "
    "الأسابيع الأيام الأشهر الماضية الأخيرة القليلة المنصرمة الجارية المجلس الوزارة السفارة الرئاسة القيادة "
    "ministry embassy headquarters office charge affaires d'affaires "
    "وزاري وزاريا أمني أمنيا عسكري تشاوري طارئ رفيع المستوى "
    "ديوان بديوان بالعاصمة قاعة مطار بمطار رسمي رسمية زيارة الزيارة لزيارة زيارته زيارتها زيارتهما"
)
# Nouns that belong to the name after them: the name is no party. Example: `قوات` حفتر.
BELONGINGS = _set(
    "قوات لقوات بقوات حكومة لحكومة بحكومة مليشيات ميليشيات مرتزقة نجل ابن شقيق عم صهر مكتب مبعوث "
    "مستشار ممثل ممثلي ممثلين مندوب وفد فريق "
    "إدارة معسكر جماعة أنصار طرف مقر منزل بيت قبيلة عائلة موقف خصوم حلفاء حليف رجل رجال نظام عهد حرب "
    "هجوم عدوان خطاب كلمة تصريحات قرار "
    "مبادرة خطة حجم دور زيارة رسالة بيان طلب دعوة مطالب قيادة سيطرة وجود مسؤولي وزراء ضباط جيش كتائب "
    "ملف شروط إقالة تعيين رحيل مقتل"
)
# … except that who visits is the subject of what follows. Example: `زيارة` نورلاند ولقاؤه بحفتر.
VISITS = _set("زيارة وصول جولة")
# People in number who are not named: the other side of a meeting. Example: `عدد` من المسؤولين.
GROUPS = _set(
    "عدد عددا وعدد وعددا وفد وفدا بوفد ووفد ووفدا الوفد مسؤولين مسؤولون مسئولين المسؤولين بالمسؤولين "
    "والمسؤولين ممثلين ممثلي وممثلين ممثلون قيادات "
    "القيادات أعضاء وأعضاء وزراء ضباط نواب رؤساء أعيان مشايخ شيوخ عمداء قادة قيادة مسؤول مسؤولا "
    "بمسؤولين كبار مسؤولي لجنة نشطاء ناشطين رجال "
    "شخصيات أكاديميين نظراء سفراء مجموعة"
)


def clause_start(tokens: list[Token], trigger: int) -> tuple[int, bool]:
    """Return (first token of the statement that holds `trigger`, whether it looks back for its subject)."""
    for place in range(trigger - 1, -1, -1):
        if tokens[place].kind == WORD and tokens[place].folded in COMPLEMENTIZERS:
            return place + 1, tokens[place].folded in BACKWARD
    return 0, False


def parties_end(tokens: list[Token], trigger: int) -> int:
    """Return the place after the last token in which parties of `trigger` may stand."""
    for place in range(trigger + 1, len(tokens)):
        token = tokens[place]
        if token.kind != WORD:
            continue
        if token.folded in CUTS or token.folded in COMPLEMENTIZERS:
            # `استُقبل … من قبل …`: the agent follows.
            if token.folded == "قبل" and tokens[place - 1].folded == "من":
                continue
            # `الذي جمع`, `التي جمعت`: the parties follow.
            after = tokens[place + 1].folded if place + 1 < len(tokens) else ""
            if token.folded in _RELATIVES and after.startswith(("جمع", "عقد", "ضم")):
                continue
            return place
    return len(tokens)


_RELATIVES = _set("التي الذي")


@dataclass(frozen=True, slots=True)
class Party:
    """A token that takes part; `marker` is what joins it: with, and, or nothing (subject or object)."""

    token: Token
    marker: str  # "with", "and", ""
    place: int


def read_parties(tokens: list[Token], first: int, end: int, opening: bool = False) -> list[Party]:
    """Return the parties among tokens `first` to `end`. `opening`: the first word may be any verb."""
    found = []
    for place in range(first, end):
        token = tokens[place]
        if not token.is_party:
            continue
        marker = _marker(tokens, first, place, opening)
        if marker is not None:
            found.append(Party(token, marker, place))
    return found


def _marker(tokens: list[Token], first: int, place: int, opening: bool) -> str | None:
    """How the token at `place` is joined, or None where the words before it make it somebody's complement."""
    particle = tokens[place].particle
    if particle:
        if "ب" in particle:
            return "with"
        if particle.startswith("و") or particle.startswith("ف"):
            return "and" if _coordinates(tokens, first, place) else None
        met = place and tokens[place - 1].folded in _MET_FOR
        # استقبال الدبيبة `للانغلي`: the object of a verbal noun.
        received = first and strip_particles(tokens[first - 1].folded) & _RECEIVING
        return "" if particle == "ل" and (met or received) else None
    between: list[Token] = []
    for back in range(place - 1, first - 1, -1):
        token = tokens[back]
        if token.kind in (PERSON, ROLE, UNKNOWN):
            break
        if token.folded in WITH or (token.folded == "قبل" and back > first and tokens[back - 1].folded == "من"):
            return _judge(between, "with")
        if token.folded in JOINERS:
            return _judge(between, "and" if token.folded not in ("بين",) else "")
        if token.folded.startswith("و") and token.folded[1:] in _NATIONAL:
            return _judge(between, "and")
        # What came `من` somebody is not he: استقبل رسالة `من` السيسي. So look on at what it was.
        if token.folded != "من":
            between.insert(0, token)
    else:
        if opening and between and between[0].kind == WORD and not between[0].folded.startswith("ال"):
            if between[0].folded in BELONGINGS - VISITS and len(between) == 1:
                return None
            between = between[1:]
        return _judge(between, "")
    return _judge(between, "")


def _is_light(folded: str) -> bool:
    return folded in _LIGHT or folded in _NATIONAL or (_is_verb(folded) and folded not in BELONGINGS)


_RECEIVING = _set("استقبال استقباله استقبالها")
_MET_FOR = _set("اللقاء لقاء الاجتماع اجتماع زيارة")


def _judge(between: list[Token], marker: str) -> str | None:
    rest = [token for token in between if not (token.kind == PLACE or (token.kind == WORD and _is_light(token.folded)))]
    if not rest:
        return marker
    last = between[-1]
    if last.kind == WORD and (last.folded in BELONGINGS or wants_complement(last.folded)):
        return None
    # An office of words that nobody listed: رئيس لجنة كذا فلان.
    return marker if rest[0].kind == WORD and bare_head(rest[0].folded) else None


# Whose president or minister it is, where one word of office serves two. Example: الرئيسان `المصري` … `والتركي` ….
_NATIONAL = _set(
    "المصري التركي الأمريكي الأميركي الليبي الروسي الإيطالي الفرنسي البريطاني الألماني التونسي الجزائري المغربي القطري "
    "الإماراتي السعودي اليوناني المالطي السوداني التشادي الرئيسان الوزيران السفيران القائدان الجانبان"
)


def _is_verb(folded: str) -> bool:
    return any(rest in ambiguity.NAME_VERBS for rest, _ in without_proclitics(folded))


def _coordinates(tokens: list[Token], first: int, place: int) -> bool:
    """Whether a token with و joins another party, and not a noun that something else belongs to."""
    for back in range(place - 1, first - 1, -1):
        token = tokens[back]
        if token.kind in (PERSON, ROLE, UNKNOWN):
            if token.kind == PERSON and back > first and tokens[back - 1].kind == WORD:
                before = tokens[back - 1].folded
                return token.particle != "" or before not in BELONGINGS
            return True
        if token.kind == WORD and token.folded not in _LIGHT and token.folded not in GROUPS:
            return False
    return True


def leading_group(parties: list[Party]) -> list[Party]:
    """Return the subject: the first party and those joined to it."""
    group: list[Party] = []
    for party in parties:
        if group and (party.marker != "and" or party.place - group[-1].place > 3):
            break
        group.append(party)
    return group


def find_counterparts(text: str, tokens: list[Token], first: int, end: int) -> list[str]:
    """Return the words for people who are not named among tokens `first` to `end`."""
    found = []
    for place in range(first, end):
        token = tokens[place]
        if token.kind == UNKNOWN or (token.kind == ROLE and not token.slugs):
            found.append(text[token.start : token.end])
        elif token.kind == WORD and token.folded in GROUPS:
            last = place
            while last + 1 < end and last - place < 9 and tokens[last + 1].kind not in (PERSON, ROLE, UNKNOWN):
                if tokens[last + 1].comma:
                    break
                last += 1
            found.append(text[token.start : tokens[last].end])
            break
    return found


def strip_particles(folded: str) -> set[str]:
    """Every reading of a folded word without particles, the word itself among them."""
    return {rest for rest, _ in without_proclitics(folded)}
