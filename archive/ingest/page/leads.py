"""How leads open: with the verb of who said, met or announced something. Headlines put the name first."""

import re

from archive.arabic.fold import fold

# Verbs of reporting in the past, of a man; a woman's take a ت. Example: `بحثت` وزيرة الخارجية …
_VERBS = (
    "قال أعلن أكد بحث ناقش استقبل اجتمع وصل جدد أعرب كشف ذكر أفاد رحب طالب شدد عقد شهد أوضح أشاد أدان حذر زار شارك "
    "غادر عبر قرر نظم أطلق صرح توقع تحدث رفض تعهد تسلم وقع انتقد ترأس تناول اتهم اعتبر أبلغ استعرض افتتح بعث أشار "
    "تبادل واصل اختتم وجه حضر"
).split()
_IN_TWO_FORMS = "دعا دعت التقى التقت أجرى أجرت تلقى تلقت نفى نفت رأى رأت أبدى أبدت أثنى أثنت ألقى ألقت أدلى".split()
_OPENING = re.compile(rf"(?:(?:{'|'.join(map(fold, _VERBS))})ت?|{'|'.join(map(fold, _IN_TWO_FORMS))})\s")
# What a verb of the past looks like whose word is not listed: اختصرت, استعرضت, انتخب; nouns of that make have an ا.
_PAST = re.compile(r"(?!ال)(?:\w{3,}[^\Wا]ت|ا(?:ست|ن|[^\Wلا]ت)[^\Wاوي]{2,3})\s")
# Words that carry on a sentence which a line broke off. Example: ناقشت الوزيرة اليوم ⏎ `مع` السفير …
_LINKS = frozenset(map(fold, "مع إلى أن إن بأن بحضور برفقة وذلك الذي التي الذين لبحث لمناقشة".split()))

_NAME_AND_COMMA = re.compile(r"(?!و|ف)\w{3,}[،,]")

# How a further paragraph begins, and no headline. Examples: `وأكد` الجانبان …, `يذكر أن` السفير …
_FURTHER = re.compile(
    r"(?:و(?:كان|كانت|قد|من|في|خلال|اكد|قال|اضاف|اشار|اوضح|شدد|تابع|لفت|ذكر|جاء|تناول|بحث|ناقش|حضر|دعا|اعرب|طالب|نوه"
    r"|اعتبر|راي|عبر|ختم|اختتم|نفي|افاد|صرح|حذر|جدد|ثمن|اتفق|تطرق|استعرض)(?:ت|ا|وا)?|وياتي|وتاتي"
    r"|كما|بدوره|بدورها|من (?:جانبه|جهته|جانبها|جهتها)|(?:و)?(?:يذكر|يشار|تجدر|الجدير|جدير)) "
)
# A further paragraph in the present: `وتضم` الحكومة …; names are made so, too.
_FURTHER_PRESENT = re.compile(r"و(?!يليام|يكي|يتكوف|ينسلاند|تير)[يت]\w{2,}\s")


def opens_with_report(text: str) -> bool:
    """Whether a text begins as a lead does: `قال مسؤول كبير …`."""
    return bool(_OPENING.match(fold(text)))


def opens_with_past(text: str) -> bool:
    """Whether the first word of a text looks like a verb of the past, listed or not: `اختصرت المنسقة …`."""
    return opens_with_report(text) or bool(_PAST.match(fold(text)))


def carries_on(before: str, line: str) -> bool:
    """Whether `line` carries on the lead that `before` opened: `ناقشت الوزيرة اليوم` + `مع السفير …`.

    A link may have broken the lead before a name: `وصل إلى تونس أمس خالد` + `المبروك، في زيارة …`.
    """
    first = fold(line).split()[:1]
    links = bool(first) and (first[0] in _LINKS or bool(_NAME_AND_COMMA.match(line)))
    return links and opens_with_report(before)


def opens_as_further(text: str) -> bool:
    """Whether a line begins as a further paragraph does, and no headline: `وأكد الجانبان …`, `وتضم الحكومة …`."""
    folded = fold(text)
    reports = folded.startswith("و") and opens_with_report(folded[1:])
    return reports or bool(_FURTHER.match(folded) or (":" not in text and _FURTHER_PRESENT.match(folded)))
