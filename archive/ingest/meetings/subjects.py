"""Whose meeting it is, where its word does not say so itself: the subject to its left, or of the text before."""

from dataclasses import dataclass

from archive.arabic.fold import fold

from ..facts import Surface
from ..people.offices import bare_head
from .clauses import clause_start, strip_particles
from .parties import Party, leading_group, read_parties
from .tokens import ORGANISATION, PERSON, PLACE, ROLE, UNKNOWN, WORD, Token
from .triggers import Trigger
from .vocabulary import GROUPS, LIGHT, TIME_WORDS, folded_set

_FURTHEST_SUBJECT = 3
_LONGEST_OPENING = 6


@dataclass(frozen=True, slots=True)
class Topic:
    """Whom the text speaks of: the subject of `sentence`, which later sentences continue without naming him."""

    parties: tuple[Party, ...]
    sentence: Surface


@dataclass(frozen=True, slots=True)
class Subject:
    """The parties to the left of a word of meeting; `sentence` is the one before, where they stand there."""

    parties: tuple[Party, ...] = ()
    sentence: Surface | None = None


def find_topic(tokens: list[Token], sentence: Surface) -> Topic | None:
    """Return the subject of a sentence, None where it names nobody at its beginning."""
    group = leading_group(read_parties(tokens, 0, len(tokens), opening=True))
    if not group or group[0].marker != "":
        return None
    opening = tokens[: group[0].place]
    if opening and all(token.folded.isascii() for token in opening) and not _is_english_opening(opening):
        return None
    if len(opening) > _FURTHEST_SUBJECT and any(token.kind in (ROLE, UNKNOWN) for token in opening):
        return None
    return Topic(tuple(group), sentence)


def _is_english_opening(opening: list[Token]) -> bool:
    """Whether only an office or an adverb stands before a name: `The US ambassador to Libya, Richard Norland`."""
    return all(
        token.kind != WORD or token.folded in LIGHT | _ENGLISH_OPENERS or bare_head(token.folded) for token in opening
    )


_ENGLISH_OPENERS = folded_set("the a to for of outgoing then later new earlier separately meanwhile s")


def find_subject(tokens: list[Token], topic: Topic | None, trigger: Trigger, end: int, right: list[Party]) -> Subject:
    """Return who meets the parties to the `right` of a trigger: `… نورلاند … التقى`, `التقى` after `… نورلاند … .`."""
    antecedent = _antecedent(tokens, trigger)
    if antecedent:
        return Subject((antecedent,))
    first, looks_back = clause_start(tokens, trigger.place)
    if _is_of_her(tokens, trigger) or (trigger.sort == "pronoun" and looks_back and _is_of_them(tokens, first)):
        return Subject()
    parties = read_parties(tokens, first, trigger.place, opening=True)
    # التقى بانيتا، في زيارة يتوقع أن تطول، بنظيره، `كما` اجتمع: the subject is that of the whole sentence.
    if parties and parties[0].marker == "with" and tokens[trigger.place - 1].folded == _ALSO:
        parties = read_parties(tokens, 0, trigger.place, opening=True)
    if not parties and (looks_back or trigger.sort == "pronoun") and first:
        first, _ = clause_start(tokens, first - 1)
        parties = read_parties(tokens, first, trigger.place, opening=True)
        # يجمع لقاء الرئيس `بحفتر`، كما أنه اتصل بالسيسي: whom somebody met is not who called.
        parties = [] if looks_back and parties and parties[0].marker == "with" else parties
    if parties:
        both = _both(tokens, trigger, first if looks_back else 0, parties, right)
        return Subject(both or (*leading_group(parties), *_addressed(tokens, trigger, parties)))
    if left_stranger(tokens, trigger) is not None:
        return Subject()
    later = find_later_subject(tokens, trigger, right[-1].place if right else trigger.place)
    if later is not None:
        return Subject(later)
    # `جاء ذلك خلال لقائه …`, `كما كشف أنه التقى …`: the pronoun's person is the subject of the text before.
    points_back = (trigger.sort == "pronoun" or looks_back) and (bool(right) or _is_welcome(tokens, trigger))
    if topic and (points_back or _continues(tokens, trigger, end, right)):
        return Subject(topic.parties, topic.sentence)
    return Subject()


_ENGLISH_HOLDING = folded_set("held had hold holds conducted having")


def left_stranger(tokens: list[Token], trigger: Trigger) -> int | None:
    """The place of somebody of no record who is the subject of a word of meeting: `Conte` met with Haftar.

    In Arabic, of the verb before a noun of meeting: تلقى `قيس سعيد` اتصالا من بلينكن. In English, before a noun he must
    hold the meeting: what spokesman X says of talks is not his. None where another is nearer or `and` joins him to one.
    """
    if not tokens[trigger.place].folded.isascii():
        return _holding_stranger(tokens, trigger)
    if trigger.sort not in ("verb", "present", "noun", "talk"):
        return None
    nearest = next((place for place in range(trigger.place - 1, -1, -1) if tokens[place].kind in _SOMEBODY), None)
    if nearest is None or tokens[nearest].slugs or (nearest and tokens[nearest - 1].folded == "and"):
        return None
    between = {token.folded for token in tokens[nearest + 1 : trigger.place]}
    return None if trigger.sort == "noun" and not between & _ENGLISH_HOLDING else nearest


_SOMEBODY = (PERSON, ROLE, UNKNOWN)
_HOLDING = folded_set("عقد عقدت يعقد تعقد أجرى أجرت يجري تجري تلقى تلقت يتلقى تتلقى")
_FURTHEST_SUBJECT = 6  # tokens behind the verb: words of office stand between


def _holding_stranger(tokens: list[Token], trigger: Trigger) -> int | None:
    """`تلقى الرئيس التونسي `قيس سعيد` اتصالا من بلينكن`: nobody of the record stands between verb and noun."""
    if trigger.sort != "noun":
        return None
    first, _ = clause_start(tokens, trigger.place)
    for place in range(trigger.place - 1, first - 1, -1):
        if tokens[place].is_party:
            return None
        if tokens[place].kind == WORD and strip_particles(tokens[place].folded) & _HOLDING:
            behind = range(place + 1, min(trigger.place, place + 1 + _FURTHEST_SUBJECT))
            return next((at for at in behind if tokens[at].kind == UNKNOWN), None)
    return None


def _both(
    tokens: list[Token], trigger: Trigger, statement: int, parties: list[Party], right: list[Party]
) -> tuple[Party, ...]:
    """`بحث نورلاند مع صالح خلال لقائهما`, `أكد نورلاند أنه اتفق مع صالح خلال لقائهما`: they are the two told before.

    `statement` is where a statement begins whose subject stands before it, 0 where it names its own.
    """
    between = {token.folded for token in tokens[trigger.place + 1 : trigger.place + 4]} & _BETWEEN_THEM
    dual = tokens[trigger.place].folded.endswith(_DUAL) or between
    if trigger.sort != "pronoun" or right or not dual:
        return ()
    if statement:
        parties = [*leading_group(read_parties(tokens, 0, statement - 1, opening=True)), *parties]
    return tuple(party for party in parties[:_PAIR] if party.marker in ("", "with") or party is not parties[0])


def _is_of_her(tokens: list[Token], trigger: Trigger) -> bool:
    """`أقال الدبيبة وزيرة خارجيته لـ`لقائها` نظيرها`: hers, who stands nearest and has no name."""
    if trigger.sort != "pronoun" or not tokens[trigger.place].folded.endswith("ها"):
        return False
    for token in reversed(tokens[: trigger.place]):
        if token.is_party or token.kind == UNKNOWN:
            return False
        if bare_head(token.folded.split()[0]):
            return token.folded.split()[0].endswith("ه")
    return False


def _is_of_them(tokens: list[Token], first: int) -> bool:
    """`قال سلامة إنهما طلبا منه مكانا للقائهما`: two who were told before, neither of them the speaker."""
    before = read_parties(tokens, 0, first - 1, opening=True)
    joined = len(leading_group(before)) > 1 or any(party.marker == "with" for party in before)
    return tokens[first - 1].folded.endswith(_DUAL) and not joined


_DUAL = fold("هما")
# The same said behind the noun. Example: سلمها السراج إلى سلامة خلال اجتماع `بينهما`.
_BETWEEN_THEM = folded_set("بينهما بينهم")
_PAIR = 2


_TELLING = folded_set("told informed assured praised thanked congratulated")


def _addressed(tokens: list[Token], trigger: Trigger, parties: list[Party]) -> tuple[Party, ...]:
    """`Siala told Norland in a phone call`: whom the subject told was on the line."""
    if trigger.sort != "noun" or not _IN_TALK & {token.folded for token in tokens[trigger.place - 3 : trigger.place]}:
        return ()
    group = leading_group(parties)
    after = [party for party in parties if party.place > group[-1].place]
    verbs = {token.folded for token in tokens[group[-1].place + 1 : after[0].place]} if after else set()
    return tuple(after[:1]) if verbs & _TELLING else ()


_IN_TALK = folded_set("in during")
_WHO = folded_set("الذي التي who")


def _antecedent(tokens: list[Token], trigger: Trigger) -> Party | None:
    """`أزمة المنقوش التي التقت …`: whom a relative clause is about stands right before it."""
    place = trigger.place - 1
    if place >= 0 and tokens[place].folded in _BETWEEN_WHO:
        place -= 1
    if trigger.sort not in ("verb", "present", "talk") or place < 1 or tokens[place].folded not in _WHO:
        return None
    # أقال ترامب بولتون، `وهو` الذي اتصل بحفتر
    if tokens[place - 1].folded in _HE and place > 1 and tokens[place - 2].is_party:
        return Party(tokens[place - 2], "", place - 2)
    person = next((back for back in range(place - 1, max(-1, place - 6), -1) if tokens[back].is_party), None)
    if person is None or any(token.comma for token in tokens[person + 1 : place + 1]):
        return None
    # … المنقوش `وزيرة خارجية ليبيا` التي …: an office in apposition is hers still.
    follows = person == place - 1 or bare_head(tokens[person + 1].folded)
    return Party(tokens[person], "", person) if follows else None


_HE = folded_set("هو وهو هي وهي")
_BETWEEN_WHO = folded_set("قد كان كانت had has")


def _continues(tokens: list[Token], trigger: Trigger, end: int, right: list[Party]) -> bool:
    """`… . والتقى حفتر`, `وفي بنغازي اجتمع مع حفتر`: a verb with one party, whose subject was told before."""
    if trigger.sort not in ("verb", "talk", "present", "noun") or len(right) != 1:
        return False
    before = tokens[: trigger.place]
    if tokens[trigger.place].folded.isascii() and any(not _goes_on_in_english(token) for token in before):
        return False
    # …، `كما` التقيا: what stands before is another statement.
    if before and before[-1].folded == _ALSO:
        before = []
    summing = trigger.sort == "noun" and [token.folded for token in before[:2]] in _SUMMING
    if (len(before) > _LONGEST_OPENING and not summing) or any(token.kind in (ROLE, UNKNOWN) for token in before):
        return False
    if trigger.sort == "noun" and right[0].marker != "with":
        return False
    return not has_own_object(tokens, right[0].place, end) and not _opens_with_group(tokens, trigger, right[0])


# What may stand before an English verb whose subject was told before. Example: On Monday, `he also` met Haftar.
_ENGLISH_CONTINUING = folded_set(
    "he she they also later then earlier separately meanwhile has have had on in and the this during day same visit "
    "his her their afterwards subsequently previously to trip came was who after before were at morning evening week "
    "while capital city it held conducted hold a an phone private closed bilateral series of talks separate"
)


def _goes_on_in_english(token: Token) -> bool:
    return (
        token.kind == PLACE
        or token.folded in _ENGLISH_CONTINUING
        or token.folded in TIME_WORDS
        or token.folded.isdigit()
    )


def _is_welcome(tokens: list[Token], trigger: Trigger) -> bool:
    """`وكان في استقباله وزير الدولة`: who waited there may be nobody of the record."""
    return tokens[trigger.place].folded in _WELCOMES and tokens[trigger.place - 1].folded == _IN


_WELCOMES = folded_set("استقباله استقبالها وداعه وداعها")
_IN = fold("في")


_ALSO = fold("كما")
# `جاء ذلك … عقب لقاء مع باتيلي`: however far the word of meeting stands.
_SUMMING = [[fold(verb), fold("ذلك")] for verb in ("جاء", "وجاء", "يأتي", "ويأتي")]


def has_own_object(tokens: list[Token], subject: int, end: int) -> bool:
    """`استقبل حفتر وفدا`: whoever is met stands behind the subject, without a name."""
    for token in tokens[subject + 1 : end]:
        if token.kind == UNKNOWN or (token.kind == ROLE and not token.slugs):
            return not token.particle
        # واجتمعت ويليامز بلجنة 5+5: also a group of the record.
        if token.kind in (WORD, ORGANISATION) and strip_particles(token.folded) & GROUPS:
            return True
    return False


def _opens_with_group(tokens: list[Token], trigger: Trigger, party: Party) -> bool:
    """`والتقى الوفد حفتر`: the subject stands behind the verb, and is nobody who was named."""
    between = tokens[trigger.place + 1 : party.place]
    return any((token.kind == WORD and token.folded in GROUPS) or token.kind in (ROLE, UNKNOWN) for token in between)


def find_later_subject(tokens: list[Token], trigger: Trigger, last: int) -> tuple[Party, ...] | None:
    """`وخلال لقائه الدبيبة، أكد نورلاند …`: the pronoun's person follows the main verb; None where none opens so.

    `last` is the place of the last party behind the trigger. Empty where the main verb's subject is nobody named.
    """
    aside = trigger.sort in ("pronoun", "noun") and _opens_aside(tokens[: trigger.place])
    if not aside or trigger.place > _LONGEST_OPENING:
        return None
    for place in range(last + 1, len(tokens) - 1):
        verb, after = tokens[place], tokens[place + 1]
        # In a call with Sanalla`,` the Ambassador confirmed …: in English he stands before the verb.
        if verb.comma and verb.folded.isascii():
            named = verb if verb.kind != WORD else after
            return (Party(named, "", place),) if named.is_party else ()
        if verb.comma and verb.kind == WORD and not verb.folded.startswith("ال"):
            if after.is_party and not after.particle:
                return (Party(after, "", place + 1),)
            if after.kind in (ROLE, UNKNOWN):
                return ()
    return None


_ASIDE_WORDS = folded_set(
    "خلال بعد عقب قبل قبيل أثناء في إثر منذ لدى أيام ثلاثة يومين أسبوع من ساعات ختام بداية مستهل "
    "in during at a an phone another separate his her their"
)


def _opens_aside(before: list[Token]) -> bool:
    return bool(before) and all(strip_particles(token.folded) & _ASIDE_WORDS for token in before)
