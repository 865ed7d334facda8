"""Mentions → meetings: who met whom, where, when, and in which sentence it stands.

From the sentence up: a word of meeting and what would make it none (`triggers`), the parties around it (`clauses`),
its place and time. Meetings that are the same are merged.
"""

from dataclasses import replace

from archive.arabic.dates import find_whens
from archive.arabic.fold import fold
from archive.partialdate import PartialDate

from . import clauses
from .anaphora import Role, nation
from .clauses import PLACE, PRESENCE, WORD, Party, Token
from .facts import MeetingFact, Surface, UnknownPerson
from .mentions import Scene
from .triggers import (
    DEFINITE_NOUNS,
    HELD,
    MENTIONED,
    MOVES,
    PLANNED,
    Trigger,
    find_triggers,
    is_denied,
    is_interview,
    left_words,
    state_of,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


def find_meetings(
    scene: Scene,
    roles: list[Role],
    unknown: list[UnknownPerson],
    sentences: list[Surface],
    published: PartialDate | None = None,
) -> list[MeetingFact]:
    """Return the meetings that a text reports, each with the whole sentences that say so.

    `sentences` are those of the running text; words of time are resolved against `published` where it is known.
    A meeting has two named parties, or one and a group or an officer who is not named.
    """
    found: list[MeetingFact] = []
    before: list[Token] = []
    all_tokens = clauses.read_tokens(scene, roles, unknown)
    for sentence in sentences:
        tokens = clauses.tokens_within(all_tokens, sentence)
        facts = [
            fact
            for trigger in find_triggers(tokens)
            for fact in _read_meetings(scene, tokens, before, trigger, sentence, published)
        ]
        found.extend(facts)
        if not facts and found and _says_who_came(tokens):
            found[-1] = _add_attendants(found[-1], tokens, sentence)
        before = tokens
    return merge_meetings(found)


def _read_meetings(scene, tokens, before, trigger: Trigger, sentence: Surface, published) -> list[MeetingFact]:
    """The meeting that one verb or noun tells; two where the noun is `لقاءين منفصلين`."""
    if is_interview(scene, tokens, trigger) or is_denied(tokens, trigger):
        return []
    end = clauses.parties_end(tokens, trigger.place)
    counterparts = clauses.find_counterparts(scene.text, tokens, trigger.place + 1, end)
    stands_alone = trigger.sort in ("verb", "pronoun") or _meets_stranger(tokens, trigger, end)
    when = _when(sentence, tokens, trigger, end, published)
    facts = []
    for parties in _party_lists(scene, tokens, before, trigger, end):
        slugs = _slugs(parties)
        if not slugs or (len(slugs) < 2 and not (counterparts and stands_alone)):
            continue
        facts.append(
            MeetingFact(
                participants=slugs,
                counterparts=tuple(counterparts),
                place=_find_place(scene, tokens, trigger, end),
                date=when.date if when else None,
                when_text=when.text if when else "",
                kind=trigger.kind,
                state=state_of(tokens, trigger),
                evidence=(sentence,),
            )
        )
    return facts


def _meets_stranger(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    return any(token.kind == clauses.UNKNOWN for token in tokens[trigger.place + 1 : end])


def _slugs(parties: list[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slug for party in parties for slug in party.token.slugs))


_SEPARATE = _set("منفصلين منفصلان منفصلتين")


def _party_lists(scene, tokens, before, trigger: Trigger, end: int) -> list[list[Party]]:
    right = clauses.read_parties(tokens, trigger.place + 1, end)
    if trigger.sort == "talk" and not _talk_together(scene, right):
        return []
    if trigger.sort == "definite" and _brings_together(tokens, trigger):
        return [[*_subject(tokens, before, trigger, right), *right]] if right else []
    if trigger.sort == "definite" and not _names_both(tokens, trigger, right):
        return []
    convened = _is_convened(tokens, trigger) or _meets_stranger(tokens, trigger, end)
    if trigger.sort == "noun" and not right and not convened:
        return []
    left = _subject(tokens, before, trigger, right) if _wants_subject(tokens, trigger, right) else []
    if left and len(right) > 1 and any(token.folded in _SEPARATE for token in tokens[trigger.place : end]):
        return [[*left, party] for party in right]
    return [[*left, *right, *_attendants(tokens, max(end, trigger.place + 1))]]


_BRINGS = _set("جمعه جمعها جمعته جمعتها")


def _brings_together(tokens: list[Token], trigger: Trigger) -> bool:
    """`اللقاء الذي جمعه بنورلاند`: the other side is the subject of the sentence."""
    return any(token.folded in _BRINGS for token in tokens[trigger.place + 1 : trigger.place + 3])


def _talk_together(scene: Scene, right: list[Party]) -> bool:
    """`بحث باشاغا مع نورلاند`, or officials of two countries side by side: `بحث الحداد وبرينان`."""
    if any(party.marker == "with" for party in right):
        return True
    pair = _slugs(clauses.leading_group(right))
    return len(pair) >= 2 and len({nation(scene, slug) for slug in pair}) > 1


_CONVENING = _set("عقد عقدت عقدا أجرى أجرت أجريا يعقد تعقد يجري تجري سيعقد سيجري وعقد وأجرى وعقدا وعقدت")


def _is_convened(tokens: list[Token], trigger: Trigger) -> bool:
    """`عقد نورلاند وحفتر اجتماعا`: both sides stand before the noun."""
    first, _ = clauses.clause_start(tokens, trigger.place)
    return any(token.folded in _CONVENING for token in tokens[first : trigger.place])


def _names_both(tokens: list[Token], trigger: Trigger, right: list[Party]) -> bool:
    """`اللقاء بين نورلاند وحفتر`, `اللقاء الذي جمع نورلاند بحفتر`: the noun itself carries both."""
    after = [token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]]
    joined = "بين" in after or any(word.startswith("جمع") for word in after)
    return joined and len(_slugs(right)) >= 2


def _wants_subject(tokens: list[Token], trigger: Trigger, right: list[Party]) -> bool:
    """Whether one side of the meeting is still to be found to the left of its word."""
    if trigger.sort == "definite":
        return False
    if trigger.sort == "pronoun":
        return True
    plain = [party for party in right if party.marker == ""]
    linked = [party for party in right if party.marker == "with"]
    if trigger.sort == "noun":
        between = any(token.folded in ("بين", "وبين") for token in tokens[trigger.place + 1 : trigger.place + 4])
        # `لقاء حفتر والسراج` is theirs; `للقاء حفتر والسراج` is whose journey led to them.
        complete = bool(plain) and len(_slugs(right)) >= 2 and trigger.particle not in ("ل", "ول")
        return not between and not complete and not (plain and linked) and len(_slugs(plain)) < 2
    # A verb: `التقى نورلاند حفتر` has both sides behind it, `نورلاند التقى حفتر` one on each side.
    if len(plain) >= 2 or (plain and linked):
        return False
    return not (plain and len(_slugs(right)) >= 2 and trigger.sort == "talk")


def _subject(tokens: list[Token], before: list[Token], trigger: Trigger, right: list[Party]) -> list[Party]:
    first, looks_back = clauses.clause_start(tokens, trigger.place)
    parties = clauses.read_parties(tokens, first, trigger.place, opening=True)
    if not parties and (looks_back or trigger.sort == "pronoun") and first:
        first, _ = clauses.clause_start(tokens, first - 1)
        parties = clauses.read_parties(tokens, first, trigger.place, opening=True)
    if parties:
        return clauses.leading_group(parties)
    # `… . والتقى حفتر`: the subject is the one of the sentence before.
    opens = trigger.place <= 1 and trigger.sort == "verb" and len(right) == 1
    groups = any(token.kind == WORD and token.folded in clauses.GROUPS for token in tokens[trigger.place :])
    if opens and before and not groups:
        group = clauses.leading_group(clauses.read_parties(before, 0, len(before), opening=True))
        return [party for party in group if party.place <= 3]
    return []


def _attendants(tokens: list[Token], first: int) -> list[Party]:
    """Those who were there too, also behind the subject of the talks: `… بحضور وزير الداخلية`."""
    for place in range(first, len(tokens)):
        if tokens[place].kind == WORD and tokens[place].folded in PRESENCE:
            return clauses.read_parties(tokens, place + 1, clauses.parties_end(tokens, place))
    return []


_CAME = _set("حضر وحضر شارك وشارك ضم وضم حضرت وحضرت")


def _says_who_came(tokens: list[Token]) -> bool:
    words = [token.folded for token in tokens[:5]]
    return any(word in _CAME for word in words[:2]) and any(word in DEFINITE_NOUNS for word in words)


def _add_attendants(fact: MeetingFact, tokens: list[Token], sentence: Surface) -> MeetingFact:
    slugs = _slugs(clauses.read_parties(tokens, 2, clauses.parties_end(tokens, 2)))
    if not slugs:
        return fact
    return replace(
        fact,
        participants=tuple(dict.fromkeys((*fact.participants, *slugs))),
        evidence=(*fact.evidence, sentence),
    )


_IN = _set("في داخل in at")
_TOWN = _set("مدينة العاصمة مقر مطار قاعدة منطقة ضاحية بلدة مدن فندق")
_AT_TOWN = _set("بمدينة بالعاصمة بمطار بقاعدة بمقر بمنطقة لمدينة")
_VAGUE_PLACES = {"libya", "united-states", "middle-east", "north-africa", "mediterranean"}


def _find_place(scene: Scene, tokens: list[Token], trigger: Trigger, end: int) -> str | None:
    """Where: the first place behind "in" or `ب` to the right, else the one that a journey to the left leads to."""
    for place in [*range(trigger.place + 1, end), *range(end, len(tokens))]:
        if tokens[place].kind == PLACE and _is_where(tokens, place) and _is_exact(tokens[place]):
            if place >= end and tokens[end].folded in clauses.COMPLEMENTIZERS:
                break
            return tokens[place].slugs[0]
    first, _ = clauses.clause_start(tokens, trigger.place)
    for place in range(trigger.place - 1, first - 1, -1):
        if tokens[place].kind == PLACE and _is_exact(tokens[place]):
            moved = any(clauses.strip_particles(word) & MOVES for word in left_words(tokens, place, 12))
            if _is_where(tokens, place) or moved:
                return tokens[place].slugs[0]
    return None


def _is_exact(token: Token) -> bool:
    return token.slugs[0] not in _VAGUE_PLACES


def _is_where(tokens: list[Token], place: int) -> bool:
    if "ب" in tokens[place].particle:
        return True
    near = [token.folded for token in tokens[max(0, place - 2) : place]]
    if tokens[place].particle == "ل":
        return any(fold(word) in _set("زيارة زيارته رسمية زيارتهما") for word in near)
    if not near:
        return False
    return near[-1] in _IN or near[-1] in _AT_TOWN or (near[-1] in _TOWN and near[0] in _IN)


def _when(sentence: Surface, tokens, trigger: Trigger, end: int, published: PartialDate | None):
    """The word of time in the statement that holds the meeting, else the first one in its sentence."""
    found = find_whens(sentence.text, published)
    first, _ = clauses.clause_start(tokens, trigger.place)
    low = tokens[first].start - sentence.start if first < len(tokens) else 0
    high = tokens[end - 1].end - sentence.start
    inside = [when for when in found if low <= when.start < high]
    return (inside or found or [None])[0]


def merge_meetings(facts: list[MeetingFact]) -> list[MeetingFact]:
    """Merge what is one meeting: the same parties, or all of the one among the other's, and nothing that disagrees."""
    merged: list[MeetingFact] = []
    for fact in sorted(facts, key=lambda item: -len(item.participants)):
        place = next((place for place, other in enumerate(merged) if _is_same(other, fact)), None)
        if place is None:
            merged.append(fact)
        else:
            merged[place] = _join(merged[place], fact)
    return sorted(merged, key=lambda item: item.evidence[0].start)


def _is_same(one: MeetingFact, other: MeetingFact) -> bool:
    small, large = sorted((set(one.participants), set(other.participants)), key=len)
    if not small <= large or (len(small) < 2 and not (one.place and one.place == other.place)):
        return False
    if one.kind != other.kind or (one.place and other.place and one.place != other.place):
        return False
    if one.date and other.date and not one.date.overlaps(other.date):
        return False
    if not (one.date and other.date) and one.when_text and other.when_text and one.when_text != other.when_text:
        return False
    return one.state == other.state or MENTIONED in (one.state, other.state) or small == large


def _join(one: MeetingFact, other: MeetingFact) -> MeetingFact:
    states = {one.state, other.state}
    dated = one if one.when_text or not other.when_text else other
    evidence = {surface.start: surface for surface in (*one.evidence, *other.evidence)}
    return replace(
        one,
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        counterparts=tuple(dict.fromkeys((*one.counterparts, *other.counterparts))),
        place=one.place or other.place,
        date=dated.date,
        when_text=dated.when_text,
        state=HELD if HELD in states else PLANNED if PLANNED in states else MENTIONED,
        evidence=tuple(evidence[start] for start in sorted(evidence)),
    )
