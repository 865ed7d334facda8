"""What the words around a word of meeting make of it: held, planned, mentioned, or no meeting at all."""

from itertools import pairwise

from archive.arabic.fold import fold

from .clauses import strip_particles
from .denials import has_failed, is_denied_from_afar, is_unsettled
from .tokens import WORD, Token
from .triggers import Trigger
from .vocabulary import COMPLEMENTIZERS, folded_set

HELD, PLANNED, MENTIONED = "held", "planned", "mentioned"

_NEGATIONS = folded_set("لم لن لا دون بدون عدم ليس وليس ولم ولن ينف غير ما أي not never no without")
_DENIALS = folded_set(
    "نفى نفت ينفي تنفي نافيا نفي رفض رفضت يرفض رفضه ألغى ألغت إلغاء تأجيل تأجل أجل ألغي تعذر استبعد denied denies "
    "deny اتهم اتهمت متهما واتهم يستبعد إلغاؤه رفضت كذب تكذيب أرجئ إرجاء اعتذر مقاطعة cancelled canceled "
    "postponed refused rejected لاصحة شائعة إشاعة إشاعات شائعات مزاعم rumours rumors"
)
_NEAR = 9
_UNTRUE = {
    ("لا", "صحه"),
    ("عدم", "صحه"),
    ("غير", "المرجح"),
    ("غير", "المتوقع"),
    ("غير", "الوارد"),
    ("غير", "صحيح"),
    ("غير", "صحيحه"),
    ("لا", "وجود"),
    ("لا", "اساس"),
}
# Who praises `his` meetings praises somebody else's. Example: أثنت وليامز على `لقاءاته`.
_PRAISE = folded_set("أثنى أثنت أشاد أشادت رحب رحبت ثمن ثمنت")
_ENGLISH_NEGATIONS = folded_set("not never yet without nor didn't didnt hasn't hasnt don't dont doesn't doesnt unable")
_ASKING = folded_set("invited invites asked asks urged urges called calls")
# What happens again and again is no meeting of the register. Example: يلتقي السراج `بانتظام`.
_HABITS = folded_set("بانتظام باستمرار دوريا regularly often")
# Who insists on a meeting has not met yet. Example: `أصرت` على لقائه.
_INSISTENCE = folded_set("أصر أصرت وأصر وأصرت يصر تصر نصح نصحت بأن")
# Behind the parties they take the meeting back. Example: اللقاء المقرر بين نورلاند وحفتر `ألغي`.
_CALLED_OFF = folded_set("ألغي ألغيت تأجل تأجلت أرجئ أرجئت تعذر cancelled canceled postponed")
_WISHES = folded_set(
    "called urged could may might دعا دعت يدعو تدعو داعيا طلب طالب يطالب اقترح اقترحت احتمال احتمالية إمكانية ضرورة "
    "أهمية ربما يمكن لو إذا رغبته رغبة رغبتها يأمل تأمل أمل أمله أملها يتطلع تتطلع تطلعه تطلعها سعى يسعى محاولة "
    "مقترح مبادرة دعوة لترتيب ترتيب يرغب ترغب استعداده استعداد استعدادها مستعد مستعدا مستعدة لتسهيل تسهيل للوساطة عرض "
    "عرضت يراهن تراهن تمنى تمنت يتمنى تكهنات تكهن توقعات hopes hoped wants wanted proposed offered"
)
_PLANS = folded_set(
    "will scheduled planned expected سوف المقرر المرتقب المنتظر المزمع المتوقع المفترض يعتزم تعتزم يستعد تستعد ينوي "
    "تنوي يخطط يرتقب ينتظر يتوقع يفترض سيعقد سيجري ستعقد يعقد تعقد يجري تجري مقرر مرتقب سيعقدان لعقد ستجري سيجريان "
    "مرتقبة المرتقبة مرتقبا المقررة مقررا لإجراء تمهيدا استعدادا تحضيرا تحضيرات انتظار بانتظار التحضير سيترأس ستترأس "
    "سيترأسان برنامج going plans due set"
)
# … and those right behind a noun. Example: لقاء `وشيك` بين ترامب وبوتين.
_SOON = folded_set("قريب قريبا وشيك وشيكا قادم قادما مقبل مقبلا")
# … and those that say only of what follows them that it is to come. Example: `ستكون` أول من يحظى بلقاء ترامب.
_TO_BE = folded_set("سيكون ستكون سيحظى ستحظى")
# What was planned in the past did not come about, or is told by another sentence. Example: `كان من المقرر` أن يلتقي …
_WAS = folded_set("كان وكان كانت وكانت was were had")
_SUPPOSED = folded_set(
    "المقرر المفترض المنتظر المتوقع المزمع مقررا مقررة سيتم سيعقد ستعقد سيجري ستجري supposed scheduled due expected"
)
_POSSIBLE = folded_set("محتمل محتملا محتملة مفترض مفترضا مزعوم مزعوما مقترح مقترحا possible alleged")
_ALLEGED = folded_set("المزعوم المزعومة المحتمل المحتملة alleged")
MOVES = folded_set(
    "وصل وصلت وصلا توجه توجهت غادر غادرت سافر يصل تصل يتوجه حل حلت وصول يزور سيزور زار يغادر طار انتقل انتقلا ووصل "
    "زيارة سيصل يتواجد تزور سيتوجه سيسافر تحول تحولت طريقه طريقها يتوجها يتوجهان توجها متوجها متوجهة "
    "سيتوجهان يصلان سيصلان وصوله وصولها وصولهما travel travels arrived arrives visiting visited travelled "
    "traveled flew"
)
_OPINIONS = folded_set(
    "ثمن ثمنت وثمن انتقد انتقدت وصف وصفت اعتبر اعتبرت علق علقت رحب رحبت أشاد أشادت استنكر استنكرت أدان أدانت هاجم "
    "هاجمت وانتقد تعليقا استغرب استغربت سخر سخرت رفضه أهداف توقيت دلالات نتائج مخرجات praised criticised criticized"
)
# A meeting that only dates something else. Example: `بعد` لقائه حفتر.
_SINCE = folded_set("بعد عقب إثر منذ أعقاب after since following")
_ENGLISH_ARTICLES = folded_set("a an his her their the separate")
_EARLIER = folded_set("الأخير الأخيرة السابق السابقة الأخيران آخر last previous")
_DURING = folded_set("خلال بعد عقب في أثناء قبيل فور إثر قبل وخلال وعقب أعقاب هامش")


def left_words(tokens: list[Token], place: int, count: int) -> list[str]:
    """Return the folded words among the `count` tokens before `place`; names are left out."""
    return [token.folded for token in tokens[max(0, place - count) : place] if token.kind == WORD]


def is_denied(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """Whether the words say that there was no meeting, or only that somebody wants one.

    `end` is the place after the last token in which parties of `trigger` may stand.
    """
    near = left_words(tokens, trigger.place, 2)
    if near[-1:] == [_OF]:  # لم يصرح `عن` لقاء …
        near = left_words(tokens, trigger.place, 3)
    if _is_asked_or_due(tokens, trigger):
        return True
    # has `yet` to meet, did `not` visit Tripoli to meet
    if near[-1:] == ["to"] and set(left_words(tokens, trigger.place, 10)) & _ENGLISH_NEGATIONS:
        return True
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
        or has_failed(tokens, trigger)
        or is_unsettled(tokens, trigger, end)
        or _is_called_off(tokens, end)
    ):
        return True
    if set(near[-2:] if near[-1:] == [_LAST] else near[-1:]) & _DURING:
        return False
    following = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]}
    if trigger.sort in ("noun", "pronoun", "definite") and following & _ALLEGED:
        return True
    if trigger.sort == "noun" and following & _POSSIBLE:
        return True
    if trigger.sort in ("noun", "definite") and _is_unreal(tokens, trigger):
        return True
    if any(_without_and(word) in _DENIALS for word in _same_statement(tokens, trigger, _NEAR)):
        return True
    if is_denied_from_afar(tokens, trigger):
        return True
    if trigger.sort == "pronoun" and any(word in _INSISTENCE for word in left_words(tokens, trigger.place, 2)):
        return True
    if trigger.sort in ("verb", "talk", "visit", "pronoun"):
        return _is_only_possible(tokens, trigger)
    # Near a wish, `أن يلتقي` is its content and no plan: `يأمل أن يلتقي`.
    wished = any(_without_and(word) in _WISHES for word in left_words(tokens, trigger.place, 5))
    wished = wished or _is_only_possible(tokens, trigger)
    return wished and (trigger.sort == "present" or not _is_planned(tokens, trigger))


# A question, a condition, a duty. Example: `هل` يلتقي …؟ `لو` التقى …, `ينبغي` أن يلتقي …
_QUESTIONS = folded_set("هل وهل فهل لو ولو إذا وإذا ليت لولا ينبغي يجب وينبغي ويجب should if must")
_NEAR_QUESTION = 3


def _is_asked_or_due(tokens: list[Token], trigger: Trigger) -> bool:
    """`هل يلتقي حفتر …؟`, `ينبغي أن يلتقي …`, `على نورلاند أن يجتمع مع …`: nobody says that they met."""
    if trigger.sort not in ("verb", "present", "talk", "visit"):
        return False
    before = tokens[max(0, trigger.place - _NEAR_QUESTION) : trigger.place]
    if any(token.kind == WORD and token.folded in _QUESTIONS for token in before):
        return True
    due = [token.folded if token.kind == WORD else "" for token in before]
    return due == [fold("على"), "", fold("أن")]


def _without_and(word: str) -> str:
    return word[1:] if word.startswith("و") and len(word) > 3 else word


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


_OF, _LAST = fold("عن"), fold("آخر")
_FURTHEST_SUPPOSED = 12


def _was_supposed(tokens: list[Token], trigger: Trigger) -> bool:
    words = left_words(tokens, trigger.place, 7)
    if trigger.sort in ("noun", "definite"):
        # `الاجتماع بين … كان من المفترض أن يعقد`
        words = [
            *words,
            "",
            *(token.folded for token in tokens[trigger.place + 1 : trigger.place + _FURTHEST_SUPPOSED]),
        ]
    return any(word in _SUPPOSED and set(words[max(0, place - 3) : place]) & _WAS for place, word in enumerate(words))


def _is_called_off(tokens: list[Token], end: int) -> bool:
    return any(token.folded in _CALLED_OFF for token in tokens[max(0, end - 3) : end + 6] if token.kind == WORD)


_CONCEIVABLE = folded_set("ممكن ممكنا وارد واردا مستبعد مستبعدا")


def _is_unreal(tokens: list[Token], trigger: Trigger) -> bool:
    """`لقاء السراج بترامب لو تم`, `عقد اجتماع بين … أمر ممكن`: what follows says that it never was."""
    behind = [token.folded for token in tokens[trigger.place + 1 : trigger.place + 12]]
    return bool({"لو", "لولا", "if"} & set(behind[:7]) or _CONCEIVABLE & set(behind))


def _goes_on(tokens: list[Token], trigger: Trigger) -> bool:
    """`اللقاء بين نورلاند وحفتر سيعقد`: what is said of the meeting puts it ahead."""
    return any(token.folded in _AHEAD_BEHIND for token in tokens[trigger.place + 1 : trigger.place + 9])


_AHEAD_BEHIND = folded_set("سيعقد سيجري ستعقد ستجري سيكون سيتم prepared planned scheduled expected")


_BEFORE = folded_set("قبل قبيل عشية")


def _is_ahead_of_it(tokens: list[Token], trigger: Trigger) -> bool:
    """`قبيل لقائه حفتر`, `قبل ساعات من اجتماع بين …`: what is told was said before they met."""
    if trigger.sort not in ("noun", "pronoun", "definite") or trigger.particle:
        return False
    near = [token.folded for token in tokens[max(0, trigger.place - 4) : trigger.place]]
    counted = near[-1:] == [_FROM] and bool(_BEFORE & set(near[:-1]))
    past = any(token.folded in _WAS for token in tokens[:3])
    return (counted or bool(_BEFORE & set(near[-1:]))) and not past


def _is_planned(tokens: list[Token], trigger: Trigger) -> bool:
    near = left_words(tokens, trigger.place, 6)
    to_be = bool(_TO_BE & set(near)) and not _DURING & set(near[-1:])
    if trigger.sort in ("noun", "pronoun", "definite"):
        near += [token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]]
    if trigger.future or to_be or any(_without_and(word) in _PLANS for word in near):
        return True
    if _is_ahead_of_it(tokens, trigger):
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
    # “We will go on,” Norland said after meeting Bashagha: what was planned is something else.
    if tokens[trigger.place].folded == "meeting" and _is_dated_by(near):
        return MENTIONED
    if _is_planned(tokens, trigger):
        past = any(word in ("كان", "وكان", "كانت") for word in near)
        return HELD if past and trigger.sort == "present" else PLANNED
    if trigger.sort == "noun" and {token.folded for token in tokens[trigger.place + 1 : trigger.place + 2]} & _SOON:
        return PLANNED
    if trigger.sort in ("noun", "definite") and (_is_judged(tokens, trigger) or _is_topic(tokens, trigger)):
        return MENTIONED
    if near[-2:] == ["ahead", "of"] or near[-3:-1] == ["ahead", "of"]:
        return PLANNED
    if trigger.sort in ("noun", "pronoun", "definite"):
        # اجتماع `آخر` is one more; only before the noun it is the last one.
        after = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 4]} - {_LAST}
        if (
            _is_dated_by(left_words(tokens, trigger.place, 5))
            or _shares_date(tokens, trigger)
            or after & _EARLIER
            or set(near[-1:]) & _EARLIER
        ):
            return MENTIONED
    return HELD


def _is_dated_by(near: list[str]) -> bool:
    """`بعد لقائه`, `بعد يومين من لقائه`: the meeting only dates what is told."""
    if near[-1:] and (near[-1] in _SINCE or (near[-1] in _ENGLISH_ARTICLES and near[-2:-1] and near[-2] in _SINCE)):
        return True
    return near[-1:] == [_FROM] and bool(set(near[:-1]) & _SINCE)  # بعد ساعات معدودة من لقائه


_FURTHEST_SHARED = 10


def _shares_date(tokens: list[Token], trigger: Trigger) -> bool:
    """`في أعقاب زيارته لواشنطن ولقائه ترامب`: what و joins is dated by as the noun before it is."""
    if trigger.sort != "pronoun" or trigger.particle != "و":
        return False
    before = tokens[max(0, trigger.place - _FURTHEST_SHARED) : trigger.place + 1]
    comma = max((at for at, token in enumerate(before) if token.comma), default=0)
    return any(token.kind == WORD and token.folded in _SINCE for token in before[comma:])


_FROM = fold("من")
# Between an opinion and the meeting it is of, these begin another statement. Example: رحب `بعد` لقاء …
_PARTING = COMPLEMENTIZERS | folded_set("in during at خلال بعد عقب قبل في على عن أثناء إثر مع لدى حول بشأن")
_LONGEST_OPINION = 7
_ON = fold("على")


def _is_judged(tokens: list[Token], trigger: Trigger) -> bool:
    """`انتقد لقاء …`, `انتقد موقع … الأمريكي، لقاء …`: the meeting is what somebody has an opinion of."""
    for place in range(trigger.place - 1, max(-1, trigger.place - 1 - _LONGEST_OPINION), -1):
        token = tokens[place]
        if token.kind == WORD and strip_particles(token.folded) & _OPINIONS:
            return True
        # علق … `على` لقاء: there the preposition belongs to the opinion.
        if token.kind == WORD and token.folded in _PARTING and (token.folded != _ON or place < trigger.place - 1):
            return False
    return False


# What is told of a meeting that took place. Example: إن لقاء `جمع` …, أن لقاء السراج وحفتر `تناول` …
_TOLD = ("جمع", "عقد", "جري", "تم", "تناول", "ناقش", "بحث", "ضم", "حضر", "انعقد", "استمر", "شهد", "was", "took")
_FURTHEST_TOLD = 14


def _is_topic(tokens: list[Token], trigger: Trigger) -> bool:
    """`أن لقاء لانغلي بحفتر تجاهل واضح …`: what is said of the meeting is no report of it."""
    before = tokens[trigger.place - 1] if trigger.place else None
    if trigger.sort != "noun" or before is None or before.folded not in COMPLEMENTIZERS or trigger.particle:
        return False
    behind = tokens[trigger.place + 1 : trigger.place + 1 + _FURTHEST_TOLD]
    return not any(token.kind == WORD and token.folded.startswith(_TOLD) for token in behind)
