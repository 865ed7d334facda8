"""Who meets whom: the parties behind a word of meeting, and the subject that belongs to them."""

from itertools import pairwise

from archive.arabic.fold import fold

from ..facts import Surface
from ..people.anaphora import nation
from ..people.mentions import Scene
from . import clauses
from .clauses import strip_particles
from .followups import read_attendants, slugs_of
from .parties import BESIDE, Party, leading_group, read_parties
from .subjects import Subject, Topic, find_subject, has_own_object, left_stranger
from .tokens import PERSON, PLACE, ROLE, UNKNOWN, WORD, Token
from .triggers import VISIT_NOUNS, VISIT_VERBS, Trigger
from .vocabulary import GROUPS, PRESENCE, WITH, folded_set

# More than one meeting. Example: لقاءين `منفصلين`, كل على `حدة`.
_SEPARATE = folded_set("منفصلين منفصلان منفصلتين حدة حدا separately separate")


def party_lists(
    scene: Scene, tokens: list[Token], topic: Topic | None, trigger: Trigger, end: int
) -> list[tuple[list[Party], Surface | None]]:
    """Return the parties of each meeting that a trigger tells, with the sentence before where it names one of them."""
    right = read_parties(tokens, trigger.place + 1, end)
    if trigger.sort == "conference":
        return _conferring(scene, tokens, trigger, right)
    pair = _english_pair(scene, tokens, trigger, topic) or _told_pair(scene, tokens, trigger, topic, right)
    if pair:
        return [pair]
    if trigger.sort == "talk" and not _talk_together(
        scene, tokens[trigger.place].folded, right, talks_with_stranger(tokens, trigger, end)
    ):
        return []
    if trigger.sort == "definite" and not _names_both(tokens, trigger, right, end):
        return []
    convened = is_convened(tokens, trigger) or meets_stranger(tokens, trigger, end)
    if tokens[trigger.place].folded == "welcomed" and not _is_welcomed(tokens, trigger):
        return []
    if trigger.sort == "noun" and not right and not convened:
        return []
    wanted = _wants_subject(tokens, trigger, end, right)
    subject = find_subject(tokens, topic, trigger, end, right) if wanted else Subject()
    left = list(subject.parties)
    # In English who meets stands before the verb, always.
    stranger = bool(right) and left_stranger(tokens, trigger) is not None
    if wanted and not left and not stranger and trigger.sort in _VERBS and tokens[trigger.place].folded.isascii():
        return []
    if wanted and not left and trigger.sort == "noun" and _is_one_side(tokens, trigger, right):
        return []
    if wanted and not left and len(right) > 1 and _names_apart(tokens, right):
        return []
    if len(right) > 1 and _is_separate(tokens[max(0, trigger.place - 1) : end + 1]):
        # اجتماع للسراج مع تيلرسون وماتيس كل على حدة: there the one who met each stands behind the noun.
        host, guests = (left, right) if left else (right[:1], right[1:])
        if left or (host[0].marker == "" and guests[0].marker == "with"):
            return [([*host, party], subject.sentence) for party in guests]
    if trigger.sort == "visit":
        # As a noun it needs its `إلى`: زيارة توديع `إلى` الدايري.
        led = any(party.marker == "with" or party.token.particle == "ل" for party in right)
        noun = bool(strip_particles(tokens[trigger.place].folded) & VISIT_NOUNS)
        return [] if (noun and not led) or _is_to_place(tokens, end) else [([*left, *right], subject.sentence)]
    return [([*left, *right, *read_attendants(tokens, max(end, trigger.place + 1))], subject.sentence)]


_FURTHEST_WELCOMED = 4


def _is_welcomed(tokens: list[Token], trigger: Trigger) -> bool:
    """Not `Blinken welcomed the confidence in the government headed by Dbeibah`: it is no person who was welcomed."""
    behind = tokens[trigger.place + 1 : trigger.place + 1 + _FURTHEST_WELCOMED]
    return any(token.kind in (PERSON, ROLE, UNKNOWN) or token.folded in GROUPS for token in behind)


def _is_to_place(tokens: list[Token], end: int) -> bool:
    """`زارت رايس طرابلس`: what was visited is a town, whoever is named before; not `زارت رايس القذافي في طرابلس`."""
    if end >= len(tokens) or tokens[end].kind != PLACE or "ب" in tokens[end].particle:
        return False
    return tokens[end - 1].is_party or bool(strip_particles(tokens[end - 1].folded) & VISIT_VERBS)


def _is_one_side(tokens: list[Token], trigger: Trigger, right: list[Party]) -> bool:
    """`لقاءات مع ترامب وماكرون`, of somebody who is not named: the two did not meet each other."""
    several = strip_particles(tokens[trigger.place].folded) & _PLURALS or _follows_another(tokens, trigger)
    linked = len(right) > 1 and all(party.marker in ("with", "and") for party in right)
    return bool(several) and linked


def _is_separate(tokens: list[Token]) -> bool:
    words = [token.folded for token in tokens]
    return bool(_SEPARATE & set(words)) or any(pair == _SEPARATELY for pair in pairwise(words))


_SEPARATELY = (fold("بشكل"), fold("منفصل"))


def _names_apart(tokens: list[Token], right: list[Party]) -> bool:
    """`محادثاته مع سيالة ومع السراج`, of somebody who is not named: he met each of them."""
    return any(token.folded == _AND_WITH for token in tokens[right[0].place : right[-1].place])


_AND_WITH = fold("ومع")
_FOLLOWING = folded_set("يليه يليها تليه تليها ويليه وتليه تلاه تلته")


def _follows_another(tokens: list[Token], trigger: Trigger) -> bool:
    """`يليه اجتماع مع …`: of somebody who was told before."""
    return trigger.place > 0 and tokens[trigger.place - 1].folded in _FOLLOWING


_VERBS = ("verb", "present", "talk", "visit")
_PLURALS = folded_set("لقاءات اجتماعات meetings")
_JOINING = folded_set(
    "شارك شاركت شاركا حضر حضرت حضرا ترأس ترأست ترأسا يشارك تشارك يشاركان يترأس يحضر يرأس بمشاركة بحضور جمع جمعت ضم "
    "ضمت attended chaired"
)


def _conferring(scene: Scene, tokens, trigger: Trigger, right: list[Party]) -> list[tuple[list[Party], None]]:
    """`شارك كيري وجنتيلوني في مؤتمر`, `مؤتمر بمشاركة …`: officials of two countries who took part together."""
    first, _ = clauses.clause_start(tokens, trigger.place)
    before, after = tokens[first : trigger.place], tokens[trigger.place + 1 : trigger.place + 5]
    left = leading_group(read_parties(tokens, first, trigger.place, opening=True))
    if not any(clauses.strip_particles(token.folded) & _JOINING for token in before):
        left = []
    # قمة `بين` السيسي وترامب: it brings them together itself.
    if not any(token.folded in _JOINING | PRESENCE | _BETWEEN for token in after):
        right = []
    sides = [nation(scene, slug) for slug in slugs_of([*left, *right])]
    return [([*left, *right], None)] if len(sides) >= 2 and _are_of_two(sides) else []


def _are_of_two(sides: list[str]) -> bool:
    """Whether sides are of two countries. The record's "other" is none: السيسي and أردوغان are of two."""
    return len(set(sides)) > 1 or set(sides) == {"other"}


_BETWEEN = folded_set("بين وبين between")
# Verbs of talking that two subjects do with each other. Example: `بحث` الحداد وبرينان.
_MUTUAL = folded_set(
    "بحث بحثت بحثا ناقش ناقشت ناقشا تباحث تباحثت تباحثا تشاور تشاورا تحادث تحادثا تدارس تدارسا وقع وقعا"
)


def _talk_together(scene: Scene, word: str, right: list[Party], stranger: bool) -> bool:
    """`بحث باشاغا مع نورلاند`, or officials of two countries side by side: `بحث الحداد وبرينان`."""
    if any(party.marker == "with" for party in right) or stranger:
        return True
    if not strip_particles(word) & _MUTUAL:
        return False
    pair = slugs_of(leading_group(right))
    sides = [nation(scene, slug) for slug in pair]
    return len(pair) >= 2 and _are_of_two(sides)


def _english_pair(scene: Scene, tokens, trigger: Trigger, topic: Topic | None):
    """`Rice and Shalgam discussed`, `Norland said he and Sanalla discussed`: the subjects did it with each other."""
    if tokens[trigger.place].folded != "discussed":
        return None
    first, _ = clauses.clause_start(tokens, trigger.place)
    group: list[Party] = []
    for party in reversed(read_parties(tokens, first, trigger.place, opening=True)):
        if group and group[0].marker == "and" and group[0].place - party.place > 2:
            break
        group.insert(0, party)
        if party.marker not in ("and", BESIDE):
            break
    between = tokens[group[-1].place + 1 : trigger.place] if len(group) > 1 else ()
    sides = {nation(scene, slug) for slug in slugs_of(group)}
    return (group, None) if len(sides) > 1 and len(between) <= 1 else None


_DUAL_TALKS = folded_set("بحثا ناقشا تباحثا تشاورا تحادثا تدارسا")


def _told_pair(scene: Scene, tokens, trigger: Trigger, topic: Topic | None, right: list[Party]):
    """`أكد كيري وزيدان … . كما بحثا التعاون`: the two who opened the sentence before, of two countries, talked."""
    opens = trigger.place <= 1 and bool(strip_particles(tokens[trigger.place].folded) & _DUAL_TALKS)
    if not opens or right or topic is None:
        return None
    sides = [nation(scene, slug) for slug in slugs_of(topic.parties)]
    return (list(topic.parties), topic.sentence) if len(sides) == 2 and _are_of_two(sides) else None


_CONVENING = folded_set(
    "told informed assured praised thanked congratulated "
    "عقد عقدت عقدا أجرى أجرت أجريا يعقد تعقد يجري تجري سيعقد سيجري وعقد وأجرى وعقدا وعقدت ترأس "
    "ترأسا يترأس سيترأس سيترأسان ترؤس held"
)


def is_convened(tokens: list[Token], trigger: Trigger) -> bool:
    """`عقد نورلاند وحفتر اجتماعا`: both sides stand before the noun."""
    first, _ = clauses.clause_start(tokens, trigger.place)
    return any(strip_particles(token.folded) & _CONVENING for token in tokens[first : trigger.place])


def _names_both(tokens: list[Token], trigger: Trigger, right: list[Party], end: int) -> bool:
    """`اللقاء بين نورلاند وحفتر`, `الاتصال الذي أجراه نورلاند مع حفتر`: the noun itself carries both."""
    after = [token.folded for token in tokens[trigger.place + 1 : trigger.place + 5]]
    joined = {"بين", "between"} & set(after) or any(
        word.startswith(("جمع", "اجرا", "عقد", "دار", "احتضن")) for word in after
    )
    # اللقاء عقد بديوان الحكومة `بحضور` …: that only adds who came.
    if right and any(token.folded in PRESENCE for token in tokens[trigger.place : right[0].place]):
        return False
    strangers = sum(is_stranger(token) for token in tokens[trigger.place + 1 : end])
    return bool(joined and right) and len(slugs_of(right)) + strangers >= 2


def _wants_subject(tokens: list[Token], trigger: Trigger, end: int, right: list[Party]) -> bool:
    """Whether one side of the meeting is still to be found to the left of its word."""
    if trigger.sort == "definite":
        return False
    if trigger.sort == "pronoun":
        return True
    plain = [party for party in right if party.marker == ""]
    linked = [party for party in right if party.marker == "with"]
    if trigger.sort == "noun":
        if has_both_sides(tokens, trigger, end):
            return False
        # `لقاء حفتر والسراج` is theirs; `للقاء حفتر والسراج` is whose journey led to them.
        complete = bool(plain) and len(slugs_of(right)) >= 2 and trigger.particle not in ("ل", "ول")
        return not complete and not (plain and linked) and len(slugs_of(plain)) < 2
    if tokens[trigger.place].folded.isascii():
        return True
    # A verb: `التقى نورلاند حفتر` has both sides behind it, `نورلاند التقى حفتر` one on each side.
    if len(plain) >= 2 or (plain and linked):
        return False
    if len(plain) == 1 and not linked and trigger.particle and has_own_object(tokens, plain[0].place, end):
        return False
    return not (plain and len(slugs_of(right)) >= 2 and trigger.sort == "talk")


_FURTHEST_BETWEEN = 7


def has_both_sides(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """Whether a noun names its two sides, so that whoever speaks of the meeting is neither of them.

    `لقاء مهم في مكتبي بين …`, `لقاء نواب من الكتلة مع الدبيبة`, `لقاء الدبيبة بعدد من أعضاء الحكومة`.
    """
    if trigger.sort != "noun":
        return False
    behind = tokens[trigger.place + 1 : end]
    named = next((place for place, token in enumerate(behind) if token.is_party), len(behind))
    if any(token.folded in _BETWEEN for token in _until_comma(behind[: min(named, _FURTHEST_BETWEEN)])):
        return True
    opens = bool(behind) and (behind[0].folded in GROUPS or (named == 0 and not behind[0].particle))
    return opens and any(_is_met(behind, place) for place in range(1, len(behind)))


def _until_comma(tokens: list[Token]) -> list[Token]:
    return tokens[: next((place for place, token in enumerate(tokens) if token.comma), len(tokens))]


def _is_met(tokens: list[Token], place: int) -> bool:
    """Whether the token at `place` is somebody, named or not, whom `مع` or `بـ` joins."""
    token = tokens[place]
    if token.kind == WORD:
        joined = token.folded.startswith("ب") and token.folded[1:] in GROUPS
        return joined or (token.folded in GROUPS and tokens[place - 1].folded in WITH)
    return token.kind in (PERSON, ROLE, UNKNOWN) and ("ب" in token.particle or tokens[place - 1].folded in WITH)


def meets_stranger(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """Whether the other side is somebody of no record: وزير العدل `عمر منصور`, مع `السفير الإيطالي`."""
    behind = tokens[trigger.place + 1 : end]
    # وكان في استقبال المنفي السفير الإيطالي: whoever stands there waited for him.
    waits = tokens[trigger.place].folded in _WELCOMING
    return any(token.kind == UNKNOWN or (waits and is_stranger(token)) for token in behind) or (
        trigger.sort in ("noun", "talk") and talks_with_stranger(tokens, trigger, end)
    )


_WELCOMING = folded_set("استقبال وداع")
_IN = fold("في")


def talks_with_stranger(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    """Whether `مع` leads to a name of no record, or to an office of two words: بحث `مع` الرئيس التونسي، `قيس سعيد`."""
    strangers = [place for place in range(trigger.place + 1, end) if is_stranger(tokens[place])]
    return bool(strangers) and (
        "ب" in tokens[strangers[0]].particle or _is_led_by_with(tokens, trigger.place, strangers[0])
    )


_LONGEST_OFFICE = 8


def _is_led_by_with(tokens: list[Token], first: int, place: int) -> bool:
    """Whether `مع` and words of office lead to a name: `مع` سفير الاتحاد الروسي لدى ليبيا، فلان."""
    for back in range(place - 1, max(first, place - _LONGEST_OFFICE) - 1, -1):
        if tokens[back].folded in WITH:
            return True
        if tokens[back].is_party:
            return False
    return False


def is_stranger(token: Token) -> bool:
    """Whether a token is somebody of no record: a name beside an office, or an office of two words."""
    return token.kind == UNKNOWN or (token.kind == ROLE and not token.slugs and " " in token.folded)
