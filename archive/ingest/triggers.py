"""Words of meeting in a sentence, and what the words around them make of it: planned, mentioned, or no meeting.

Every table is of folded words, with an example; particles before a word are cut before it is looked up.
"""

from dataclasses import dataclass, replace

from archive.arabic.fold import fold

from . import clauses
from .mentions import Scene
from .tokens import ORGANISATION, WORD, Token

HELD, PLANNED, MENTIONED = "held", "planned", "mentioned"
MEETING, CALL, VISIT = "meeting", "call", "visit"


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Verbs whose subject and object meet. Example: `التقى` نورلاند حفتر.
VERBS = _set(
    "التقى التقت التقيا التقتا التقوا التقينا التقاه اجتمع اجتمعت اجتمعا اجتمعوا استقبل استقبلت "
    "استقبلا استقبله استقبلهما قابل قابلت قابله met received"
)
PRESENT_VERBS = _set(
    "يلتقي تلتقي يلتقيان نلتقي يلتقون يجتمع تجتمع يجتمعان يجتمعون يستقبل تستقبل يقابل تقابل meets meet"
)
# Verbs that are a meeting only with `مع` and a person. Example: `بحث` نورلاند مع باشاغا.
TALK_VERBS = _set(
    "بحث بحثت بحثا ناقش ناقشت ناقشا تباحث تباحثت تباحثا تشاور تشاورت تحادث تحدث تحدثت تناقش discussed spoke talked"
)
CALL_VERBS = _set("هاتف هاتفت هاتفه اتصل اتصلت phoned telephoned")
# Verbs of visiting, a fact of the register only where both sides are named. Example: `زار` نورلاند حفتر.
VISIT_VERBS = _set("زار زارت زارا visited")
# Nouns of meeting, with pronouns. Example: `لقائه` حفتر.
NOUNS = _set(
    "لقاء لقاءات لقاءين لقاءان اجتماعين اجتماعان اجتماع اجتماعا اجتماعات محادثات مباحثات مشاورات "
    "مقابلة جلسة استقبال meeting talks"
)
PRONOUN_NOUNS = _set(
    "لقائه لقاءه لقاؤه لقائها لقاءها لقاؤها لقائهما لقاءهما لقاؤهما لقائهم اجتماعه اجتماعها اجتماعهما "
    "اجتماعهم محادثاته محادثاتها "
    "محادثاتهما مباحثاته مباحثاتها مباحثاتهما استقباله استقبالها استقبالهما لقاءاته لقاءاتها"
)
DEFINITE_NOUNS = _set("اللقاء الاجتماع المحادثات المباحثات الجلسة اللقاءات")
CALL_NOUNS = _set(
    "مكالمة مكالمته مكالمتها مهاتفة اتصال اتصالا محادثة محادثته محادثتها اتصاله الاتصال المكالمة المحادثة"
)
_BY_PHONE = _set("هاتفي هاتفيا هاتفية الهاتفي الهاتفية مرئي مرئية مرئيا الفيديو فيديو phone telephone video")

_NEGATIONS = _set("لم لن لا دون بدون عدم ليس وليس ولم ولن ينف غير ما أي not never no")
_DENIALS = _set(
    "نفى نفت ينفي تنفي نافيا نفي رفض رفضت يرفض رفضه ألغى ألغت إلغاء تأجيل تأجل أجل ألغي تعذر استبعد "
    "denied denies deny اتهم اتهمت متهما واتهم يستبعد إلغاؤه ونفى ونفت ورفض كذب"
)
_WISHES = _set(
    "called urged could may might دعا دعت يدعو تدعو داعيا طلب طالب يطالب اقترح اقترحت احتمال احتمالية "
    "إمكانية ضرورة أهمية ربما يمكن لو إذا رغبته رغبة رغبتها يأمل "
    "تأمل أمل يتطلع تتطلع تطلعه سعى يسعى محاولة مقترح مبادرة دعوة لترتيب ترتيب يرغب ترغب استعداده "
    "استعداد استعدادها لتسهيل تسهيل للوساطة قد عرض عرضت"
)
_PLANS = _set(
    "will scheduled planned expected سوف المقرر المرتقب المنتظر المزمع المتوقع يعتزم تعتزم يستعد تستعد "
    "يخطط يرتقب ينتظر يتوقع سيعقد سيجري ستعقد يعقد مقرر مرتقب سيعقدان لعقد "
    "ستجري سيجريان مرتقبة المرتقبة مرتقبا"
)
_POSSIBLE = _set("محتمل محتملا محتملة مفترض مفترضا مزعوم مزعوما مقترح مقترحا")
MOVES = _set(
    "وصل وصلت وصلا توجه توجهت غادر غادرت سافر يصل تصل يتوجه حل حلت وصول يزور سيزور زار يغادر طار انتقل "
    "انتقلا ووصل زيارة"
)
_OPINIONS = _set(
    "ثمن ثمنت وثمن انتقد انتقدت وصف اعتبر علق رحب رحبت أشاد استنكر أدان هاجم وانتقد تعليقا استغرب رفضه "
    "أهداف توقيت دلالات نتائج مخرجات"
)
_DURING = _set("خلال بعد عقب في أثناء قبيل فور إثر قبل وخلال وعقب أعقاب هامش")
_MEDIA = _set(
    "صحفي صحفية صحفيا صحافي صحافية تلفزيوني تلفزيونية تلفزيونيا متلفز متلفزة إذاعي إذاعية إعلامي "
    "إعلامية قناة فضائية صحيفة وكالة إذاعة "
    "شبكة برنامج موقع مجلة جريدة تليفزيوني تليفزيونية لقناة لصحيفة لوكالة لموقع الإعلامي الصحفي صحيفتنا"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of meeting at `place`.

    `sort`: verb, present, talk, visit, noun, pronoun, definite; `kind`: meeting, call or visit.
    """

    place: int
    sort: str
    kind: str
    particle: str
    future: bool


def find_triggers(tokens: list[Token], lead: bool = False) -> list[Trigger]:
    """Return the words of meeting among `tokens`, in order.

    In the `lead`, as in headlines, the present tells what was: `يلتقي نورلاند حفتر في الرجمة`.
    """
    triggers = []
    for place, token in enumerate(tokens):
        if token.kind != WORD:
            continue
        after = {word.folded for word in tokens[place + 1 : place + 9]}
        for rest in sorted(clauses.strip_particles(token.folded), key=len, reverse=True):
            particle = token.folded[: len(token.folded) - len(rest)]
            trigger = _trigger(place, rest, particle, after)
            if trigger:
                if lead and trigger.future and not rest.startswith("س") and not _is_ahead(tokens, place):
                    trigger = replace(trigger, future=False)
                triggers.append(trigger)
                break
    return triggers


# Words of time and of planning that put a present verb ahead. Example: يلتقي `غدا`.
_AHEAD = _set("غدا الغد المقبل المقبلة القادم القادمة لاحقا لاحق اليوم أن سوف tomorrow next")


def _is_ahead(tokens: list[Token], place: int) -> bool:
    near = {token.folded for token in tokens[max(0, place - 3) : place]}
    return bool((near | {token.folded for token in tokens[place + 1 :]}) & _AHEAD)


def _trigger(place: int, word: str, particle: str, after: set[str]) -> Trigger | None:
    if word in VERBS and particle in ("", "و", "ف"):
        return Trigger(place, "verb", MEETING, particle, False)
    if word in PRESENT_VERBS or (word.startswith("س") and word[1:] in PRESENT_VERBS):
        return Trigger(place, "present", MEETING, particle, True)
    if word in TALK_VERBS and particle in ("", "و", "ف"):
        return Trigger(place, "talk", CALL if after & _BY_PHONE else MEETING, particle, False)
    if word in VISIT_VERBS and particle in ("", "و", "ف"):
        return Trigger(place, "visit", VISIT, particle, False)
    if word in CALL_VERBS and (after & _BY_PHONE or not word.startswith("اتصل")) and particle in ("", "و", "ف"):
        return Trigger(place, "verb", CALL, particle, False)
    if word in CALL_NOUNS and after & _BY_PHONE:
        return Trigger(place, "noun", CALL, particle, False)
    for words, sort in ((PRONOUN_NOUNS, "pronoun"), (NOUNS, "noun"), (DEFINITE_NOUNS, "definite")):
        if word in words:
            return Trigger(place, sort, CALL if after & _BY_PHONE else MEETING, particle, False)
    return None


def is_interview(scene: Scene, tokens: list[Token], trigger: Trigger) -> bool:
    """Whether the other side is a paper or a broadcaster: خلال لقائه `وكالة بلومبيرغ`."""
    for token in tokens[trigger.place + 1 : trigger.place + 5]:
        if token.is_party:
            return False
        if token.kind == ORGANISATION and scene.names.bodies[token.slugs[0]].kind == "media":
            return True
        if token.kind == WORD and clauses.strip_particles(token.folded) & _MEDIA:
            return True
    return False


def left_words(tokens: list[Token], place: int, count: int) -> list[str]:
    """Return the folded words among the `count` tokens before `place`; names are left out."""
    return [token.folded for token in tokens[max(0, place - count) : place] if token.kind == WORD]


def is_denied(tokens: list[Token], trigger: Trigger) -> bool:
    """Whether the words before say that there was no meeting, or only that somebody wants one."""
    near = left_words(tokens, trigger.place, 2)
    if any(word in _NEGATIONS for word in near):
        return True
    if near and near[-1] in _DURING:
        return False
    following = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]}
    if trigger.sort == "noun" and (following & _POSSIBLE or _is_unreal(tokens, trigger)):
        return True
    wide = left_words(tokens, trigger.place, 9)
    if any(word in _DENIALS for word in wide):
        return True
    if trigger.sort in ("verb", "talk", "visit", "pronoun"):
        return False
    # Near a wish, `أن يلتقي` is its content and no plan: `يأمل أن يلتقي`.
    wished = any(word in _WISHES for word in left_words(tokens, trigger.place, 5))
    return wished and (trigger.sort == "present" or not _is_planned(tokens, trigger))


def _is_unreal(tokens: list[Token], trigger: Trigger) -> bool:
    """`لقاء السراج بترامب لو تم`: what follows says that it never was."""
    return any(token.folded in ("لو", "if") for token in tokens[trigger.place + 1 : trigger.place + 8])


def _is_planned(tokens: list[Token], trigger: Trigger) -> bool:
    near = left_words(tokens, trigger.place, 6)
    if trigger.sort in ("noun", "pronoun"):
        near += [token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]]
    if trigger.future or any(word in _PLANS for word in near):
        return True
    if trigger.particle in ("ل", "ول") and trigger.sort == "noun":
        wide = [token.folded for token in tokens[: trigger.place]]
        return any(clauses.strip_particles(word) & MOVES for word in wide)
    return False


def state_of(tokens: list[Token], trigger: Trigger) -> str:
    """Return `planned`, `mentioned` (somebody only judges a meeting) or `held`."""
    if _is_planned(tokens, trigger):
        past = any(word in ("كان", "وكان", "كانت") for word in left_words(tokens, trigger.place, 3))
        return HELD if past and trigger.sort == "present" else PLANNED
    if trigger.sort in ("noun", "definite") and any(
        clauses.strip_particles(word) & _OPINIONS for word in left_words(tokens, trigger.place, 2)
    ):
        return MENTIONED
    return HELD
