"""Mentions → meetings: who met whom, where, when, and in which sentence it stands.

From the sentence up: a word of meeting and what would make it none (`triggers`), the parties around it (`clauses`),
its place and time. Meetings that are the same are merged.
"""

import re
from dataclasses import replace

from archive.arabic.fold import fold
from archive.partialdate import PartialDate

from . import clauses
from .anaphora import Role, nation
from .circumstances import find_place, find_when
from .clauses import PRESENCE, Party
from .facts import MeetingFact, Surface, UnknownPerson
from .mentions import Scene
from .merging import merge_meetings
from .tokens import ORGANISATION, PLACE, ROLE, UNKNOWN, WORD, Token, read_tokens, tokens_within
from .triggers import (
    DEFINITE_NOUNS,
    Trigger,
    find_triggers,
    is_denied,
    is_interview,
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
    all_tokens = read_tokens(scene, roles, unknown)
    for number, sentence in enumerate(sentences):
        tokens = tokens_within(all_tokens, sentence)
        if len(tokens) > _LONGEST_SENTENCE:
            before = []
            continue
        if number == 0:
            tokens = _without_dateline(tokens, sentence)
        facts = [
            fact
            for trigger in find_triggers(tokens, lead=number == 0)
            for fact in _read_meetings(scene, tokens, before, trigger, sentence, published)
        ]
        found.extend(facts)
        if not facts and found and _says_who_came(tokens):
            found[-1] = _add_attendants(found[-1], tokens, sentence)
        before = tokens
    return merge_meetings(found)


# Longer ones have lost their full stops: who met whom cannot be told from them.
_LONGEST_SENTENCE = 400
_DATELINE = re.compile(r"^[^،.؛:]{2,50}?[\s)][-–—]{1,2}\s|^\S{3,15}[-–—]\s")


def _without_dateline(tokens: list[Token], lead: Surface) -> list[Token]:
    """Leave out where and by whom a lead was written: `WASHINGTON (Reuters) - U.S. Secretary of State …`."""
    match = _DATELINE.match(lead.text)
    end = lead.start + match.end() if match else lead.start
    return [token for token in tokens if token.start >= end]


def _read_meetings(scene, tokens, before, trigger: Trigger, sentence: Surface, published) -> list[MeetingFact]:
    """The meeting that one verb or noun tells; two where the noun is `لقاءين منفصلين`."""
    if is_interview(scene, tokens, trigger) or is_denied(tokens, trigger):
        return []
    end = clauses.parties_end(tokens, trigger.place)
    if trigger.sort == "visit":
        end = _visit_end(tokens, trigger, end)
    counterparts = clauses.find_counterparts(scene.text, tokens, trigger.place + 1, end)
    told = trigger.sort in ("verb", "pronoun") or _meets_stranger(tokens, trigger, end)
    stands_alone = told and _is_identified(scene.text, tokens[trigger.place + 1 : end])
    when = find_when(sentence, tokens, trigger, end, published)
    facts = []
    for parties in _party_lists(scene, tokens, before, trigger, end):
        slugs = _slugs(parties)
        if not slugs or (len(slugs) < 2 and not stands_alone):
            continue
        facts.append(
            MeetingFact(
                participants=slugs,
                counterparts=tuple(counterparts),
                place=find_place(tokens, trigger, end),
                date=when.date if when else None,
                when_text=when.text if when else "",
                kind=trigger.kind,
                state=state_of(tokens, trigger),
                evidence=(sentence,),
            )
        )
    return facts


def _meets_stranger(tokens: list[Token], trigger: Trigger, end: int) -> bool:
    return any(token.kind == UNKNOWN for token in tokens[trigger.place + 1 : end])


def _visit_end(tokens: list[Token], trigger: Trigger, end: int) -> int:
    """A visit to a place or a body ends there: who is named behind it was not visited. زار بيرنز `ليبيا` والتقى …"""
    bodies = (PLACE, ORGANISATION)
    return next((place for place in range(trigger.place + 1, end) if tokens[place].kind in bodies), end)


_NATIONS = tuple(fold(stem) for stem in "أمريكي أميركي إيطالي فرنسي بريطاني تركي مصري روسي ألماني تونسي جزائري".split())


def _is_identified(text: str, tokens: list[Token]) -> bool:
    """Whether the side without a name is plain all the same: `السفير الإيطالي`, `وفدا من الكونغرس`, a stranger named.

    `عددا من المسؤولين` is not: a register of who met whom has nothing to say of it.
    """
    for place, token in enumerate(tokens):
        if token.kind == UNKNOWN:
            return True
        if token.kind == ROLE and not token.slugs and " " in text[token.start : token.end].strip():
            return True
        if token.kind == WORD and token.folded in clauses.GROUPS:
            return any(
                after.kind in (PLACE, ORGANISATION) or any(stem in after.folded for stem in _NATIONS)
                for after in tokens[place + 1 : place + 7]
            )
    return False


def _slugs(parties: list[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slug for party in parties for slug in party.token.slugs))


# More than one meeting. Example: لقاءين `منفصلين`, كل على `حدة`.
_SEPARATE = _set("منفصلين منفصلان منفصلتين حدة حدا")


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
    if trigger.sort == "visit":
        return [[*left, *right]]
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
    sides = [nation(scene, slug) for slug in pair]
    # The record's "other" is no country: السيسي and أردوغان are of two.
    return len(pair) >= 2 and (len(set(sides)) > 1 or set(sides) == {"other"})


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
    # `جاء ذلك خلال لقائه …`, `وكان في استقباله …`: the pronoun's person is the subject of the sentence before.
    points_back = (trigger.sort == "pronoun" or looks_back) and bool(right)
    if before and ((opens and not groups) or points_back):
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
