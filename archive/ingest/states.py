"""What the words around a word of meeting make of it: held, planned, mentioned, or no meeting at all."""

from itertools import pairwise

from .clauses import strip_particles
from .tokens import WORD, Token
from .triggers import Trigger
from .vocabulary import folded_set

HELD, PLANNED, MENTIONED = "held", "planned", "mentioned"

_NEGATIONS = folded_set("لم لن لا دون بدون عدم ليس وليس ولم ولن ينف غير ما أي not never no without")
_DENIALS = folded_set(
    "نفى نفت ينفي تنفي نافيا نفي رفض رفضت يرفض رفضه ألغى ألغت إلغاء تأجيل تأجل أجل ألغي تعذر استبعد denied denies "
    "deny اتهم اتهمت متهما واتهم يستبعد إلغاؤه ونفى ونفت ورفض كذب تكذيب أرجئ إرجاء اعتذر مقاطعة cancelled canceled "
    "postponed refused rejected شائعات مزاعم rumours rumors"
)
_UNTRUE = {("لا", "صحه"), ("عدم", "صحه"), ("غير", "صحيح"), ("غير", "صحيحه"), ("لا", "وجود"), ("لا", "اساس")}
# Who praises `his` meetings praises somebody else's. Example: أثنت وليامز على `لقاءاته`.
_PRAISE = folded_set("أثنى أثنت أشاد أشادت رحب رحبت ثمن ثمنت")
_ASKING = folded_set("invited invites asked asks urged urges called calls")
# What happens again and again is no meeting of the register. Example: يلتقي السراج `بانتظام`.
_HABITS = folded_set("بانتظام باستمرار دوريا regularly often")
# Behind the parties they take the meeting back. Example: اللقاء المقرر بين نورلاند وحفتر `ألغي`.
_CALLED_OFF = folded_set("ألغي ألغيت تأجل تأجلت أرجئ أرجئت تعذر cancelled canceled postponed")
_WISHES = folded_set(
    "called urged could may might دعا دعت يدعو تدعو داعيا طلب طالب يطالب اقترح اقترحت احتمال احتمالية إمكانية ضرورة "
    "أهمية ربما يمكن لو إذا رغبته رغبة رغبتها يأمل تأمل أمل يتطلع تتطلع تطلعه سعى يسعى محاولة مقترح مبادرة دعوة "
    "لترتيب ترتيب يرغب ترغب استعداده استعداد استعدادها لتسهيل تسهيل للوساطة عرض عرضت hopes hoped wants wanted "
    "proposed offered"
)
_PLANS = folded_set(
    "will scheduled planned expected سوف المقرر المرتقب المنتظر المزمع المتوقع المفترض يعتزم تعتزم يستعد تستعد ينوي "
    "تنوي يخطط يرتقب ينتظر يتوقع يفترض سيعقد سيجري ستعقد يعقد تعقد يجري تجري مقرر مرتقب سيعقدان لعقد ستجري سيجريان "
    "مرتقبة المرتقبة مرتقبا المقررة مقررا لإجراء تمهيدا استعدادا تحضيرا تحضيرات عشية التحضير going plans due set"
)
# What was planned in the past did not come about, or is told by another sentence. Example: `كان من المقرر` أن يلتقي …
_WAS = folded_set("كان وكان كانت وكانت was were had")
_SUPPOSED = folded_set("المقرر المفترض المنتظر المتوقع مقررا supposed scheduled due")
_POSSIBLE = folded_set("محتمل محتملا محتملة مفترض مفترضا مزعوم مزعوما مقترح مقترحا possible alleged")
MOVES = folded_set(
    "وصل وصلت وصلا توجه توجهت غادر غادرت سافر يصل تصل يتوجه حل حلت وصول يزور سيزور زار يغادر طار انتقل انتقلا ووصل "
    "زيارة سيصل يتواجد تزور سيتوجه سيسافر تحول تحولت طريقه طريقها travel travels arrived arrives visiting travelled "
    "traveled flew"
)
_OPINIONS = folded_set(
    "ثمن ثمنت وثمن انتقد انتقدت وصف اعتبر علق رحب رحبت أشاد استنكر أدان هاجم وانتقد تعليقا استغرب رفضه أهداف توقيت "
    "دلالات نتائج مخرجات praised criticised criticized"
)
# A meeting that only dates something else. Example: `بعد` لقائه حفتر.
_SINCE = folded_set("بعد عقب إثر منذ أعقاب after since following")
_EARLIER = folded_set("الأخير الأخيرة السابق السابقة الأخيران last previous")
_DURING = folded_set("خلال بعد عقب في أثناء قبيل فور إثر قبل وخلال وعقب أعقاب هامش")


def left_words(tokens: list[Token], place: int, count: int) -> list[str]:
    """Return the folded words among the `count` tokens before `place`; names are left out."""
    return [token.folded for token in tokens[max(0, place - count) : place] if token.kind == WORD]


def is_denied(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """Whether the words say that there was no meeting, or only that somebody wants one.

    `end` is the place after the last token in which parties of `trigger` may stand.
    """
    near = left_words(tokens, trigger.place, 2)
    # `invited Mishri to meet with Saleh`
    if near[-1:] == ["to"] and set(left_words(tokens, trigger.place, 16)) & _ASKING:
        return True
    if {token.folded for token in tokens[trigger.place + 1 : trigger.place + 9]} & _HABITS:
        return True
    if trigger.sort == "pronoun" and any(
        strip_particles(word) & _PRAISE for word in left_words(tokens, trigger.place, 3)
    ):
        return True
    if (
        any(word in _NEGATIONS for word in near)
        or _is_untrue(tokens, trigger)
        or _was_supposed(tokens, trigger)
        or _is_called_off(tokens, end)
    ):
        return True
    if near and near[-1] in _DURING:
        return False
    following = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]}
    if trigger.sort == "noun" and (following & _POSSIBLE or _is_unreal(tokens, trigger)):
        return True
    if any(word in _DENIALS for word in _same_statement(tokens, trigger, 9)):
        return True
    if trigger.sort in ("verb", "talk", "visit", "pronoun"):
        return _is_only_possible(tokens, trigger)
    # Near a wish, `أن يلتقي` is its content and no plan: `يأمل أن يلتقي`.
    wished = any(word in _WISHES for word in left_words(tokens, trigger.place, 5)) or _is_only_possible(tokens, trigger)
    return wished and (trigger.sort == "present" or not _is_planned(tokens, trigger))


def _is_untrue(tokens: list[Token], trigger: Trigger) -> bool:
    """`لا صحة للأخبار المتداولة عن لقاء`."""
    words = left_words(tokens, trigger.place, 9)
    return any(pair in _UNTRUE for pair in pairwise(words))


def _same_statement(tokens: list[Token], trigger: Trigger, count: int) -> list[str]:
    """The words before a trigger; before a verb only those that no comma and no و parts from it."""
    if trigger.sort not in ("verb", "talk", "visit", "present"):
        return left_words(tokens, trigger.place, count)
    words: list[str] = []
    for place in range(trigger.place, max(-1, trigger.place - count - 1), -1):
        if place < trigger.place and tokens[place].kind == WORD:
            words.append(tokens[place].folded)
        if tokens[place].comma or (place == trigger.place and trigger.particle == "و"):
            break
    return words


def _is_only_possible(tokens: list[Token], trigger: Trigger) -> bool:
    """`قد يلتقي`, `قد يعقد لقاء`: before a present verb قد is a perhaps, before a past one it is none."""
    for place in range(max(0, trigger.place - 5), trigger.place):
        after = tokens[place + 1].folded
        if (
            tokens[place].folded in ("قد", "وقد")
            and after.startswith(("ي", "ت"))
            and not after.startswith(("تم", "تلق"))
        ):
            return True
    return False


def _was_supposed(tokens: list[Token], trigger: Trigger) -> bool:
    words = left_words(tokens, trigger.place, 7)
    return any(word in _SUPPOSED and set(words[max(0, place - 3) : place]) & _WAS for place, word in enumerate(words))


def _is_called_off(tokens: list[Token], end: int) -> bool:
    return any(token.folded in _CALLED_OFF for token in tokens[max(0, end - 3) : end + 6] if token.kind == WORD)


def _is_unreal(tokens: list[Token], trigger: Trigger) -> bool:
    """`لقاء السراج بترامب لو تم`: what follows says that it never was."""
    return any(token.folded in ("لو", "if") for token in tokens[trigger.place + 1 : trigger.place + 8])


def _goes_on(tokens: list[Token], trigger: Trigger) -> bool:
    """`اللقاء بين نورلاند وحفتر سيعقد`: what is said of the meeting puts it ahead."""
    return any(token.folded in _AHEAD_BEHIND for token in tokens[trigger.place + 1 : trigger.place + 9])


_AHEAD_BEHIND = folded_set("سيعقد سيجري ستعقد ستجري سيكون سيتم prepared planned scheduled expected")


def _is_planned(tokens: list[Token], trigger: Trigger) -> bool:
    near = left_words(tokens, trigger.place, 6)
    if trigger.sort in ("noun", "pronoun", "definite"):
        near += [token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]]
    if trigger.future or any(word in _PLANS for word in near):
        return True
    if trigger.sort in ("noun", "definite") and _goes_on(tokens, trigger):
        return True
    if (trigger.particle in ("ل", "ول") and trigger.sort == "noun") or near[-1:] == ["to"]:
        wide = [token.folded for token in tokens[: trigger.place]]
        return any(strip_particles(word) & MOVES for word in wide)
    return False


def state_of(tokens: list[Token], trigger: Trigger) -> str:
    """Return `planned`, `mentioned` (somebody only judges a meeting, or dates by it) or `held`."""
    near = left_words(tokens, trigger.place, 3)
    if _is_planned(tokens, trigger):
        past = any(word in ("كان", "وكان", "كانت") for word in near)
        return HELD if past and trigger.sort == "present" else PLANNED
    if trigger.sort in ("noun", "definite") and any(strip_particles(word) & _OPINIONS for word in near[-2:]):
        return MENTIONED
    if trigger.sort in ("noun", "pronoun", "definite"):
        after = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 4]}
        if (near[-1:] and near[-1] in _SINCE) or after & _EARLIER or set(near[-1:]) & _EARLIER:
            return MENTIONED
    return HELD
