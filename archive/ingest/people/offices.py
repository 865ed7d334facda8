"""Ranks and offices: the words beside a name that say what its bearer is (`المشير`, `قائد أفريكوم`)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.arabic.chars import ALEF, ALEF_MADDA
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from .namewords import is_function_word
from .nations import COUNTRIES, NATION_ADJECTIVES


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Words that open an office; found with and without article and particles. Example: `وزير الداخلية`.
HEADS = _folded(
    "قائد رئيس رئيسة وزير وزيرة سفير سفيرة نائب نائبة مساعد مساعدة مبعوث مبعوثة ممثل ممثلة قائم قائمة مستشار مستشارة "
    "مدير مديرة متحدث متحدثة ناطق ناطقة محافظ أمين وكيل وكيلة عضو عضوة حاكم آمر منسق منسقة مندوب مندوبة سيناتور "
    "سيناتورة زعيم ملك أمير شيخ دبلوماسي مسؤول مسؤولة قنصل ملحق عمدة عميد كبير كبيرة نظيره نظيرته رئيسا وزيرا "
    "نائبه نائبته مساعده موفد موفدة عاهل مفوض مفوضة قاضي مفتي أمينة معاون قيادي مدعي ولي سكرتير كاتب كاتبة خبير خبيرة "
    "باحث باحثة محلل محللة نقيب نقيبة خادم"
)
# The same in English. Example: `Ambassador`.
ENGLISH_HEADS = frozenset(
    "ambassador general marshal secretary president minister commander prime chairman speaker envoy "
    "chief field lieutenant premier admiral senator colonel major governor head deputy acting leader charge chargé "
    "counterpart mr ms mrs dr".split()
)
# Ranks and titles that stand directly before a name. Example: `اللواء`.
_RANK_WORDS = _folded(
    "عماد ملازم رقيب عريف مشير لواء فريق عميد عقيد جنرال أدميرال رائد مقدم نقيب كولونيل ماريشال فيلد بريغادير"
)
_TITLE_WORDS = _folded(
    "سيد سيدة أميرة شيخة دكتور دكتورة أستاذ أستاذة مهندس معالي سعادة فخامة سمو حاج جلالة نظيره نظيرته ضيفه شيخ"
)
RANKS = frozenset(f"ال{word}" for word in _RANK_WORDS | {"سيد", "سيده", "دكتور", "دكتوره"}) | {"جنرال"}
# Heads that say too little to stand for a person by themselves.
WEAK_HEADS = _folded(
    "مسؤول مسؤولة عضو عضوة كبير دبلوماسي نظيره نظيرته أمير شيخ ملك مدير مستشار مساعد نائب ممثل رئيسا وزيرا عمدة زعيم"
)
# Complements of offices beside those that the authority data lists.
_COMPLEMENTS = (
    NATION_ADJECTIVES
    | COUNTRIES
    | _folded(
        "الأمريكي الأمريكية الأميركي الأميركية الليبي الليبية الروسي الروسية المصري المصرية التركي التركية الإيطالي "
        "الإيطالية الفرنسي الفرنسية البريطاني البريطانية الألماني الألمانية الأممي الأممية التونسي الجزائري المغربي "
        "الإماراتي القطري السعودي الأوروبي السابق السابقة المتقاعد المتقاعدة الأول الأولى الثاني العام العامة الخاص "
        "الخاصة بالإنابة بالنيابة المكلف المكلفة المؤقت المؤقتة المنتخب الأعلى الركن ركن أول لدى في إلى باسم شؤون "
        "لشؤون بأعمال بالأعمال أعمال القوات المسلحة الحكومة حكومة الوزراء مجلس وزارة لجنة هيئة أركان الأركان الجيش جيش "
        "البرلمان بالبرلمان الخارجية الداخلية الدفاع المالية الاقتصاد الصحة العدل التعليم النفط الغاز الدولة السفارة "
        "سفارة البعثة بعثة الدائم الدائمة فوق العادة مفوض المفوض القيادة قيادة العسكري العسكرية البرية البحرية الجوية "
        "السياسي السياسية الأمن القومي الوطني الوطنية الإقليمي بوزارة بمجلس بحكومة مكتب دائرة إدارة الشؤون التعاون "
        "الدولي الدولية التنمية الرئاسي الأعلى المنطقة الغربية الشرقية الوسطى الحرس جهاز المخابرات الاستخبارات "
        "المشترك المشتركة البنتاغون البنتاجون القومية للشؤون الإفريقية الأفريقية الشرق الأدنى الأوسط شمال إفريقيا "
        "أفريقيا المرشح عهده الإقليمية "
        "of the for foreign defense state african command army us american libyan حرب عام عن لجنوب التخطيط الحكم "
        "المحلي المواصلات العمل للأمم المتحدة الأمين للأمين حزب الأسبق الرسمي الرسمية الحالي الحالية الجديد "
        "الجديدة الراحل المساعد المساعدة العهد التنفيذي التنفيذية الإعلامي الإعلامية مديري مستشاري مسؤولي مفاوضي "
        "موظفي ضباط الجمهوري الديمقراطي الجمهورية الديمقراطية الحرمين الشريفين"
    )
)
_NEVER_COMPLEMENTS = _folded("بن من على أن إن مع بين هو كان قد التي الذي خلال بعد قبل حول")


@dataclass(frozen=True, slots=True)
class Office:
    """Words `first` to `last` of a text that name an office; `start:end` are its offsets."""

    first: int
    last: int
    start: int
    end: int
    text: str


class OfficeWords:
    """The words that may stand in an office, from the tables above and the authority data's titles and names."""

    def __init__(self, titles: tuple[str, ...], names: tuple[str, ...]):
        known = set(_COMPLEMENTS)
        for text in (*titles, *names):
            known.update(word.folded for word in split_words(text))
        self.known = frozenset(word for word in known if word not in _NEVER_COMPLEMENTS and len(word) > 1)
        self.is_complement = lru_cache(maxsize=65_536)(self._is_complement)

    def _is_complement(self, folded: str) -> bool:
        """Whether a folded word may stand inside an office, with or without particles."""
        return any(rest in self.known for rest, _ in without_proclitics(folded)) or bare_head(folded) is not None


@lru_cache(maxsize=4)
def office_words(gazetteer) -> OfficeWords:
    """Return the office words of a gazetteer; built once for each."""
    titles = tuple(holding.title for holding in gazetteer.holdings)
    names = tuple(name.text for body in (*gazetteer.organisations, *gazetteer.places) for name in body.names)
    return OfficeWords(titles, names)


@lru_cache(maxsize=8192)
def bare_head(folded: str) -> str | None:
    """Return the head or rank in a folded word, without particles and article, or None: `والجنرال` → `جنرال`."""
    if folded in ENGLISH_HEADS:
        return folded
    for rest, _ in without_proclitics(folded):
        bare = rest.removeprefix("ال")
        if bare in HEADS or bare in _RANK_WORDS or bare in _TITLE_WORDS:
            # `للقاء`, `فريق` and the like: a rank needs its article, a head does not.
            if bare in _RANK_WORDS and bare not in HEADS and not rest.startswith("ال") and bare != "جنرال":
                continue
            return bare
    return None


def is_title_only(folded: str) -> bool:
    """Whether a word is a bare courtesy (`السيد`), which makes an office of nothing."""
    return bare_head(folded) in _TITLE_WORDS


def is_rank(folded: str) -> bool:
    """Whether a word is a rank that stands before names: `العقيد`."""
    return bare_head(folded) in _RANK_WORDS


def wants_complement(folded: str) -> bool:
    """Whether a head stands without article and complement, so that a name after it is the complement.

    `نائب مساعد` + بومبيو is Pompeo's deputy, `السيناتور` + ماكين is McCain.
    """
    head = bare_head(folded)
    if (
        head is None
        or head in ENGLISH_HEADS
        or head in _RANK_WORDS | _TITLE_WORDS
        or head in ("سيناتور", fold("سيناتورة"), fold("رئيسا"), "وزيرا", fold("قائم"))
    ):
        return False
    return not any(rest == f"ال{head}" for rest, _ in without_proclitics(folded))


_INNER_GAP = re.compile(r"[\s()\"“”«»\-–]*")
COMMA_GAP = re.compile(r"\s*[،,]\s*")
_APPOSITION_GAP = re.compile(r"[\s،,)(\"”»]*| – ")
_LONGEST_OFFICE = 16


def office_before(
    text: str,
    words: list[Word],
    first: int,
    known: OfficeWords,
    taken: set[int],
    gap: re.Pattern | None = None,
    spare: int = 0,
) -> Office | None:
    """Return the office that ends directly before word `first`: `وزير الداخلية` + فتحي باشاغا.

    Walks back over words that offices are made of and opens at the farthest head among them; a word with و before a
    head opens the office (`وقائد القوات`), since what stands before belongs to somebody else. `gap` is what may
    stand between office and name; `spare` how many words that no table knows may stand behind the head
    (رئيس هيئة `مكافحة الفساد` + a name).
    """
    opening, courtesy = None, True
    place = first - 1
    while place >= 0 and first - place <= _LONGEST_OFFICE and place not in taken:
        allowed = gap if gap and place == first - 1 else _INNER_GAP
        if not allowed.fullmatch(text, words[place].end, words[place + 1].start):
            break
        folded = words[place].folded
        head = bare_head(folded)
        if is_no_head(words[place]):
            break
        if head:
            opening, courtesy = place, courtesy and head in _TITLE_WORDS
            if folded.startswith("و") and not head.startswith("و"):
                break
            if place and words[place - 1].folded == "و":
                break
        elif not known.is_complement(folded):
            if (opening is not None and not courtesy) or not spare or is_function_word(folded):
                break
            spare -= 1
        place -= 1
    if opening is None:
        return None
    if opening and opening - 1 in taken and _INNER_GAP.fullmatch(text, words[opening - 1].end, words[opening].start):
        opening = _own_opening(words, opening, first)
    return make_office(text, words, opening, first - 1)


def is_no_head(word: Word) -> bool:
    """Whether a word only folds to a head: `أمر` رئيس الحكومة is an order and no `آمر`."""
    return bare_head(word.folded) == "امر" and ALEF_MADDA not in word.text


def _own_opening(words: list[Word], opening: int, first: int) -> int:
    """Where an office follows another name, its first part is that one's: حفتر `القائد العام` سفير أمريكا نورلاند."""
    for place in range(first - 1, opening, -1):
        folded, before = words[place].folded, words[place - 1].folded
        if (
            bare_head(folded)
            and not folded.startswith("ال")
            and not (bare_head(before) and not before.startswith("ال"))
        ):
            return place
    return opening


def office_after(
    text: str, words: list[Word], last: int, known: OfficeWords, taken: set[int], spare: int = 0
) -> Office | None:
    """Return the office in apposition after word `last`: ميك ميلروي `نائب مساعد وزير الدفاع الأمريكي السابق`.

    `spare` is how many words that no table knows may complete a head: سفيرة `سويسرا`.
    """
    first = last + 1
    if (
        first >= len(words)
        or first in taken
        or not _APPOSITION_GAP.fullmatch(text, words[last].end, words[first].start)
    ):
        return None
    head = bare_head(words[first].folded)
    if not head or is_no_head(words[first]) or not words[first].folded.removeprefix("ال").startswith(head):
        return None
    end = office_end(text, words, first, known, taken, spare)
    return make_office(text, words, first, end) if end > first else None


def office_end(text: str, words: list[Word], first: int, known: OfficeWords, taken: set[int], spare: int = 0) -> int:
    """Return the last word of the office that opens at word `first`."""
    place = first
    while place + 1 < len(words) and place + 1 - first < _LONGEST_OFFICE and place + 1 not in taken:
        after = words[place + 1]
        if not _INNER_GAP.fullmatch(text, words[place].end, after.start):
            break
        if not known.is_complement(after.folded):
            if not spare or not _is_open(words[place].folded, after.folded) or is_function_word(after.folded):
                break
            spare -= 1
        # وزير الخارجية `بنظيره`, `ونائبه`: behind a particle stands somebody else's.
        if after.folded[0] in "وب" and (bare_head(after.folded) or after.folded)[0] != after.folded[0]:
            break
        place += 1
    # An office does not end in a preposition.
    while place > first and words[place].folded in ("في", "الي", "لدي", "عن", "باسم"):
        place -= 1
    return place


def _is_open(folded: str, after: str) -> bool:
    """Whether a word of an office still wants its complement: `سفيرة` سويسرا, أمين `شؤون` الأمريكتين.

    Or its adjective: المتحدثة `الإقليمية`.
    """
    adjective = not folded.startswith("ال") or after.endswith(("ي", "يه"))
    return wants_complement(folded) or (after.startswith("ال") and adjective)


def make_office(text: str, words: list[Word], first: int, last: int) -> Office:
    """Return the office of words `first` to `last`, the particles before its head cut off.

    What a particle wrote out of the article is given back: `للمشير` is the office `المشير`, at the offsets of `لمشير`.
    """
    word = words[first]
    cut, article = 0, ""
    head = bare_head(word.folded)
    for rest, letters in without_proclitics(word.folded):
        if head and rest.removeprefix("ال") == head:
            cut, article = letters, ALEF if len(rest) > len(word.folded) - letters else ""
            break
    start = word.start + cut
    end = words[last].end
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    return Office(first, last, start, end, article + text[start:end])
