"""Denials that reach far: over a long clause, over a meeting that was awaited, over a rumour told as a fact.

`نفت … صحة التقارير التي تحدثت عن أن ترامب سيستقبل حفتر`, `فشل اللقاء المرتقب`, and in a text that
denies a meeting `وقالت وسائل إعلام إن لقاء جرى …`. What is denied right before a word of meeting is in `states`.
"""

from itertools import pairwise

from archive.arabic.fold import fold

from .clauses import strip_particles
from .tokens import WORD, Token
from .triggers import Trigger, find_triggers
from .vocabulary import folded_set

# Those whose denial reaches far. Example: `نفت` مصادر مصرية وليبية ما تداولته بعض المنابر حول لقاء.
_DENYING = folded_set("نفى نفت ينفي تنفي نافيا نافية نفي كذب كذبت تكذيب فند فندت يفند أنكر أنكرت ينكر denied denies")
_FURTHEST_DENIED = 22
# What is reported behind them is no longer what was denied. Example: نفى … ذلك، `مؤكدا` أن لقاء جرى.
_REPORTING = folded_set(
    "وقال وقالت وأكد وأكدت وأضاف وأضافت وأوضح وأوضحت مؤكدا مؤكدة مضيفا مشيرا موضحا لكن لكنه لكنها غير but adding"
)
_FAILURES = folded_set("فشل تعثر إخفاق انهيار")
_AWAITED = folded_set("المرتقب المقرر المنتظر المزمع المتوقع")
_UNTRUE = {(fold(first), fold(second)) for first, second in (("لا", "صحة"), ("عدم", "صحة"), ("غير", "صحيحة"))}
# Who tells what others deny. Example: `تداولت` صفحات, `تقارير` صحفية.
_TELLERS = folded_set("وسائل تقارير أنباء تداولت تناقلت صحف مواقع منابر صفحات ناشطون نشطاء")
_LONGEST_OPENING = 8


def is_denied_from_afar(tokens: list[Token], trigger: Trigger) -> bool:
    """`نفت قناة … صحة التقارير التي تحدثت عن أن ترامب سيستقبل حفتر`, with no other statement in between."""
    verbal = trigger.sort in ("verb", "talk", "visit", "present")
    for place in range(trigger.place - 1, max(-1, trigger.place - _FURTHEST_DENIED - 1), -1):
        folded = tokens[place].folded if tokens[place].kind == WORD else ""
        if folded in _REPORTING or (verbal and tokens[place + 1].comma):
            return False
        if strip_particles(folded) & _DENYING:
            return True
    return False


def has_failed(tokens: list[Token], trigger: Trigger) -> bool:
    """`فشل اللقاء المرتقب بين …`: it was awaited, and did not come about; `فشل اللقاء في …` was held."""
    before, behind = tokens[max(0, trigger.place - 2) : trigger.place], tokens[trigger.place + 1 : trigger.place + 3]
    return any(token.folded in _AWAITED for token in behind) and any(token.folded in _FAILURES for token in before)


_NOT_YET = folded_set("لم لن")
_SETTLED = folded_set("يتحدد يحدد يعقد ينعقد يتم يحصل يحدث يجر تحدد يتأكد")


def is_unsettled(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """`لقاؤه بحفتر لم يتحدد بعد`, `الاجتماع بين … لم يعقد`: what is said behind the parties is that it never was."""
    if trigger.sort not in ("noun", "pronoun", "definite"):
        return False
    if _is_denied_behind(tokens[trigger.place + 1 :]):
        return True
    behind = [token.folded for token in tokens[max(trigger.place + 1, end - 3) : end + 4]]
    return any(first in _NOT_YET and second in _SETTLED for first, second in pairwise(behind))


_DENIED_BEHIND = folded_set("نفته نفاه نفوه كذبته كذبه أنكره أنكرته")


def _is_denied_behind(tokens: list[Token]) -> bool:
    """`لقاءات حفتر بمسؤولين …، وهو ما نفته القيادة`: what was told is taken back in the same breath."""
    words = [token.folded for token in tokens]
    return any(first == "ما" and second in _DENIED_BEHIND for first, second in pairwise(words))


def denies_meeting(tokens: list[Token]) -> bool:
    """Whether a sentence denies a meeting, whoever met in it."""
    words = [token.folded for token in tokens if token.kind == WORD]
    denied = any(strip_particles(word) & _DENYING for word in words) or any(pair in _UNTRUE for pair in pairwise(words))
    return denied and bool(find_triggers(tokens))


def is_hearsay(tokens: list[Token]) -> bool:
    """Whether a sentence opens with media or reports as those who tell it."""
    return any(strip_particles(token.folded) & _TELLERS for token in tokens[:_LONGEST_OPENING] if token.kind == WORD)
