"""Words of meeting in a sentence: verbs and nouns of meeting, calling, receiving, visiting and conferring.

Every table is of folded words, with an example; particles before a word are cut before it is looked up. What the words
around them make of it (planned, mentioned, none) is in `states`.
"""

from dataclasses import dataclass, replace

from ..people.mentions import Scene
from . import clauses
from .tokens import ORGANISATION, PLACE, WORD, Token
from .vocabulary import WITH, folded_set

MEETING, CALL, VISIT, CONFERENCE = "meeting", "call", "visit", "conference"

# Verbs whose subject and object meet. Example: `التقى` نورلاند حفتر.
VERBS = folded_set(
    "التقى التقت التقيا التقتا التقوا التقينا التقاه التقته التقاها اجتمع اجتمعت اجتمعا اجتمعتا اجتمعوا استقبل "
    "استقبلت استقبلا استقبلوا استقبله استقبلهما استقبلها استقبلته قابل قابلت قابله قابلا استضاف استضافت met "
    "received hosted welcomed"
)
PRESENT_VERBS = folded_set(
    "يلتقي تلتقي يلتقيان نلتقي يلتقون يلتقيا يجتمع تجتمع يجتمعان يجتمعون يجتمعا يستقبل تستقبل يستقبلان يقابل تقابل "
    "يستضيف تستضيف meets meet receive receives"
)
# Verbs of bringing together, where they open a sentence. Example: `جمع` ماكرون السراج وحفتر.
GATHERING_VERBS = folded_set("جمع جمعت يجمع تجمع سيجمع")
# Verbs that are a meeting only with `مع` and a person. Example: `بحث` نورلاند مع باشاغا.
TALK_VERBS = folded_set(
    "تدارس تدارست استعرض استعرضت بحث بحثت بحثا ناقش ناقشت ناقشا تباحث تباحثت تباحثا تشاور تشاورت تشاورا تحادث "
    "تحادثا تحدث تحدثت تناقش جلس جلست وقع وقعت وقعا discussed spoke spoken talked sat consulted conferred"
)
TALK_PRESENT = folded_set("يبحث تبحث يبحثان يناقش تناقش يناقشان يتباحث")
CALL_VERBS = folded_set("هاتف هاتفت هاتفه اتصل اتصلت phoned telephoned")
# Verbs of visiting, a fact of the register only where both sides are named. Example: `زار` نورلاند حفتر.
VISIT_VERBS = folded_set("زار زارت زارا visited")
# Nouns of meeting. Example: `لقاء` بين نورلاند وحفتر.
NOUNS = folded_set(
    "لقاء لقاءا لقاءات لقاءين لقاءان اجتماعين اجتماعان اجتماع اجتماعا اجتماعات محادثات مباحثات مشاورات مقابلة "
    "محادثة جلسة جلستي استقبال مأدبة meeting meetings talks discussions conversation consultations"
)
# … with a pronoun: whose meeting it was stands to the left. Example: `لقائه` حفتر.
PRONOUN_NOUNS = folded_set(
    "لقائه لقاءه لقاؤه لقائها لقاءها لقاؤها لقائهما لقاءهما لقاؤهما لقائهم لقاءهم اجتماعه اجتماعها اجتماعهما "
    "اجتماعهم محادثاته محادثاتها محادثاتهما مباحثاته مباحثاتها مباحثاتهما استقباله استقبالها استقبالهما لقاءاته "
    "لقاءاتها مقابلته مقابلتها اجتماعاته مشاوراته وداعه وداعها توديعه"
)
# … with the article: the meeting told before, or one that a relative clause tells. Example: `اللقاء` الذي جمع …
DEFINITE_NOUNS = folded_set("اللقاء الاجتماع المحادثات المباحثات الجلسة اللقاءات اللقاءين المقابلة")
CALL_NOUNS = folded_set(
    "مكالمة مكالمته مكالمتها مهاتفة اتصال اتصالا محادثة محادثته محادثتها اتصاله اتصالها الاتصال المكالمة المحادثة "
    "اتصالين مكالمتين call calls conversation"
)
# … that are calls also where nobody names the telephone. Example: تلقى `اتصالا` من بومبيو.
_PLAIN_CALLS = folded_set("مكالمة مكالمته مكالمتها مهاتفة المكالمة اتصالا")
# Verbs of handing over, which is a meeting where it is of credentials. Example: `قدمت` جونز أوراق اعتمادها إلى …
HANDING_VERBS = folded_set("تسلم تسلمت قدم قدمت سلم سلمت يتسلم تتسلم يقدم تقدم presented accepted")
_CREDENTIALS = folded_set("اعتماد اعتماده اعتمادها اعتمادهم اعتمادهما الاعتماد credentials")
# A visit as a noun, of one person to another. Example: أدت جونز `زيارة` توديع إلى الدايري.
VISIT_NOUNS = folded_set("زيارة visit")
CONFERENCES = folded_set("مؤتمر مؤتمرا المؤتمر قمة القمة منتدى المنتدى ملتقى الملتقى conference summit forum")
_ENGLISH_CALLS = folded_set("call calls")
_BY_PHONE = folded_set(
    "هاتفي هاتفيا هاتفية الهاتفي الهاتفية هاتفيين هاتفيتين مرئي مرئية مرئيا المرئي المرئية الفيديو فيديو phone "
    "telephone video بالهاتف الهاتف virtual virtually videoconference teleconference online"
)
# A telephone that somebody holds is no call. Example: هاتف `محمول`.
_DEVICES = folded_set("محمول محمولة ذكي جوال نقال خلوي المحمول الذكي الجوال النقال الخلوي")
_MEDIA = folded_set(
    "صحفي صحفية صحفيا صحافي صحافية تلفزيوني تلفزيونية تلفزيونيا متلفز متلفزة إذاعي إذاعية إعلامي إعلامية قناة "
    "فضائية صحيفة وكالة إذاعة شبكة برنامج موقع مجلة جريدة تليفزيوني تليفزيونية لقناة لصحيفة لوكالة لموقع الإعلامي "
    "الصحفي صحيفتنا press news interview television radio channel newspaper"
)
# A sitting or a consultation is one between persons only where it is of talks. Example: `جلسة` مباحثات.
_SITTINGS = folded_set("جلسة جلستي مشاورات discussions")
_OF_TALKS = folded_set("مباحثات محادثات عمل مشاورات مغلقة حوار مع بين with between ثنائية")
# Verbs in a relative clause whose subject is already told. Example: لقاء `جمعه` بنورلاند, مكالمة `تلقاها` من بومبيو.
_POINTING = folded_set(
    "جمعه جمعها جمعته جمعتها تلقاه تلقاها تلقته أجراه أجراها أجرته أجرتها عقده عقدها عقدته عقدتها بينه بينها وبينه "
    "بينهما بينهم"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of meeting at `place`.

    `sort`: verb, present, talk, visit, noun, pronoun, definite or conference; `kind`: meeting, call, visit or
    conference; `future` where a verb stands in the present or future.
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
        near = _near(tokens, place)
        for rest in sorted(clauses.strip_particles(token.folded), key=len, reverse=True):
            particle = token.folded[: len(token.folded) - len(rest)]
            wide = {word.folded for word in tokens[place + 1 : place + 21]}
            trigger = _trigger(place, rest, particle, near, wide)
            if trigger and not _is_town_host(tokens, trigger):
                trigger = _by_surroundings(tokens, trigger)
                if lead and trigger.future and not rest.startswith("س") and not _is_ahead(tokens, place):
                    trigger = replace(trigger, future=False)
                triggers.append(trigger)
                break
    return triggers


_NEAR = 9


def _near(tokens: list[Token], place: int) -> set[str]:
    """The words beside a word of meeting, up to the next call: لقاء القمة بعد `المكالمة الهاتفية`."""
    met = clauses.strip_particles(tokens[place].folded) & NOUNS
    calls = (at for at in range(place + 1, len(tokens)) if met and tokens[at].folded in CALL_NOUNS)
    end = next(calls, len(tokens))
    return {word.folded for word in tokens[max(0, place - 1) : min(end, place + _NEAR)]}


def _is_town_host(tokens: list[Token], trigger: Trigger) -> bool:
    """`استضافت القاهرة السراج ثم حفتر`: a town receives nobody whom it brings together."""
    after = tokens[trigger.place + 1 : trigger.place + 2]
    arabic = trigger.sort in ("verb", "present") and not tokens[trigger.place].folded.isascii()
    return arabic and bool(after) and after[0].kind == PLACE and "ب" not in after[0].particle


# Words of time and of planning that put a present verb ahead. Example: يلتقي `غدا`.
_AHEAD = folded_set("غدا الغد المقبل المقبلة القادم القادمة لاحقا لاحق اليوم سوف tomorrow next will")
# … and those that do so only before it. Example: يعتزم `أن` يلتقي; meets him on a visit `to` Tripoli is none.
_AHEAD_BEFORE = folded_set("أن to")
# … and those that speak of a journey which has just begun. Example: بدأ زيارة إلى روما يلتقي `خلالها` الرئيس.
_AHEAD_BEHIND = folded_set("خلالها خلاله")


def _is_ahead(tokens: list[Token], place: int) -> bool:
    near = {token.folded for token in tokens[max(0, place - 3) : place]}
    behind = {token.folded for token in tokens[place + 1 : place + 3]}
    return bool(
        near & (_AHEAD | _AHEAD_BEFORE)
        or behind & _AHEAD_BEHIND
        or {token.folded for token in tokens[place + 1 :]} & _AHEAD
    )


def _trigger(place: int, word: str, particle: str, near: set[str], wide: set[str]) -> Trigger | None:
    by_phone = CALL if near & _BY_PHONE else MEETING
    bare, opens = word.removeprefix("س"), particle in ("", "و", "ف")
    if bare in GATHERING_VERBS and opens and not place:
        future = not bare.startswith("ج")
        return Trigger(place, "present" if future else "verb", MEETING, particle, future)
    if word in VERBS and opens:
        return Trigger(place, "verb", MEETING, particle, False)
    if bare in PRESENT_VERBS:
        return Trigger(place, "present", MEETING, particle, True)
    if word in TALK_VERBS and opens:
        return Trigger(place, "talk", by_phone, particle, False)
    if bare in TALK_PRESENT and opens:
        return Trigger(place, "talk", by_phone, particle, True)
    if word in VISIT_VERBS and opens:
        return Trigger(place, "visit", VISIT, particle, False)
    if word in VISIT_NOUNS:
        return Trigger(place, "visit", VISIT, particle, False)
    if word.removeprefix("س") in HANDING_VERBS and wide & _CREDENTIALS and opens:
        return Trigger(place, "verb", MEETING, particle, word.startswith(("س", "ي")))
    if word in CALL_VERBS and not near & _DEVICES and opens:
        # `اتصل` بلينكن بفيدان: without the telephone it needs its ب.
        plain = near & _BY_PHONE or not word.startswith("اتصل")
        return Trigger(place, "verb" if plain else "talk", CALL, particle, False)
    if word in CONFERENCES:
        return Trigger(place, "conference", CONFERENCE, particle, False)
    if word in CALL_NOUNS and (near & _BY_PHONE or word in _PLAIN_CALLS or (word in _ENGLISH_CALLS and "with" in near)):
        return Trigger(place, "definite" if word.startswith("ال") else "noun", CALL, particle, False)
    # Trump's `conversation` with Haftar is one that was told; during `a` conversation with Haddad is not.
    if word == "conversation" and "a" not in near:
        return None
    for words, sort in ((PRONOUN_NOUNS, "pronoun"), (NOUNS, "noun"), (DEFINITE_NOUNS, "definite")):
        if word in words:
            return Trigger(place, sort, by_phone, particle, False)
    return None


_INTENDING = folded_set("يعتزم تعتزم يعتزمان ينوي تنوي المقرر المنتظر المرتقب قبل")
_ENGLISH_OWNERS = folded_set("his her their")
_ENGLISH_ARTICLES = folded_set("the this that")


def _by_surroundings(tokens: list[Token], trigger: Trigger) -> Trigger:
    """`his meeting` and `لقاء جمعه` look back for their subject; `the meeting` is one that was told before."""
    if trigger.sort not in ("noun", "definite"):
        return trigger
    before = {token.folded for token in tokens[max(0, trigger.place - 2) : trigger.place]}
    after = tokens[trigger.place + 1 : trigger.place + 2]
    if tokens[trigger.place].folded == "meeting" and _is_participle(tokens, trigger.place):
        return replace(trigger, sort="verb")
    if tokens[trigger.place].folded == "meeting" and set(before) & _SINCE and trigger.place and after:
        return replace(trigger, sort="pronoun")  # Feltman said after `meeting` Abdul Jalil
    intended = trigger.particle == "ل" or before & _INTENDING
    if trigger.sort == "definite" and intended and after and after[0].folded in WITH:
        return replace(trigger, sort="noun", future=bool(before & _INTENDING))  # يعتزم `الاجتماع` مع …
    if before & _ENGLISH_OWNERS or _points_back(tokens, trigger.place):
        return replace(trigger, sort="pronoun")
    if before & _ENGLISH_ARTICLES and tokens[trigger.place].folded.isascii():
        return replace(trigger, sort="definite")
    return trigger


_SINCE = folded_set("after before since")
_DETERMINERS = folded_set("the his her their with both")


def _is_participle(tokens: list[Token], place: int) -> bool:
    """`…, meeting Prime Minister Dbeibah`, `…, meeting the country's leader, X`: it says what the subject did."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return tokens[place].comma and after is not None and (after.kind != WORD or after.folded in _DETERMINERS)


def _points_back(tokens: list[Token], place: int) -> bool:
    """Whether a verb behind the noun names its subject by a pronoun only: `مكالمة هاتفية تلقاها من`."""
    for near in range(place + 1, min(len(tokens), place + 5)):
        token = tokens[near]
        if token.kind == WORD and token.folded in _POINTING:
            # `الاتصال الذي أجراه اللافي مع نورلاند`: there the subject follows.
            after = tokens[near + 1] if near + 1 < len(tokens) else None
            return after is None or not after.is_party or "ب" in after.particle
        if token.kind != WORD:
            return False
    return False


def is_interview(scene: Scene, tokens: list[Token], trigger: Trigger) -> bool:
    """Whether the other side is a paper or a broadcaster, or none at all: خلال لقائه `وكالة بلومبيرغ`."""
    word = tokens[trigger.place].folded
    after = [token.folded for token in tokens[trigger.place + 1 : trigger.place + 4]]
    if clauses.strip_particles(word) & _SITTINGS and not set(after) & _OF_TALKS:
        return True
    if trigger.place and tokens[trigger.place - 1].folded in ("press", "news"):
        return True
    for token in tokens[trigger.place + 1 : trigger.place + 5]:
        if token.is_party:
            return False
        if token.kind == ORGANISATION and scene.names.bodies[token.slugs[0]].kind == "media":
            return True
        if token.kind == WORD and clauses.strip_particles(token.folded) & _MEDIA:
            return True
    return False
