"""Sentences that say more of the meeting told before: who came, where and when it was.

`وحضر اللقاء وزيرة الخارجية`, `وعقد الاجتماع بمقر السفارة في تونس`, `اللقاء الذي جرى أمس`.
"""

from dataclasses import replace

from archive.arabic.fold import fold
from archive.partialdate import PartialDate

from ..facts import MeetingFact, Surface
from .circumstances import find_place, find_when, is_relative
from .clauses import clause_start, parties_end
from .parties import Party, leading_group, read_parties
from .tokens import WORD, Token
from .triggers import CALL, DEFINITE_NOUNS, Trigger
from .vocabulary import PRESENCE, folded_set

_CAME = folded_set("حضر وحضر شارك وشارك ضم وضم حضرت وحضرت شاركت وشاركت كما attended")
_FURTHEST_NOUN = 6
_PRESENT = folded_set("present attended attending joined")


def slugs_of(parties) -> tuple[str, ...]:
    """Return the slugs of `parties`, each once, in order."""
    return tuple(dict.fromkeys(slug for party in parties for slug in party.token.slugs))


def read_attendants(tokens: list[Token], first: int) -> list[Party]:
    """Return those who were there too, also behind the subject of the talks: `… بحضور وزير الداخلية`."""
    for place in range(first, len(tokens)):
        if tokens[place].kind == WORD and tokens[place].folded in PRESENCE:
            # in the presence `of` his deputy
            opening = place + 2 if [token.folded for token in tokens[place + 1 : place + 2]] == ["of"] else place + 1
            return read_parties(tokens, opening, parties_end(tokens, place))
    return []


def says_who_came(tokens: list[Token]) -> bool:
    """Whether a sentence opens with those who attended: `وحضر اللقاء …`."""
    words = [token.folded for token in tokens[:5]]
    return any(word in _CAME for word in words[:2]) and any(word in DEFINITE_NOUNS for word in words)


def extend(
    fact: MeetingFact, tokens: list[Token], trigger: Trigger, sentence: Surface, published: PartialDate | None
) -> MeetingFact:
    """Return `fact` with what a sentence about `the meeting` adds to it; unchanged where it adds nothing."""
    first, _ = clause_start(tokens, trigger.place)
    if _PRESENT & {token.folded for token in tokens[max(first, trigger.place - 4) : trigger.place]}:
        # The foreign minister and the speaker were also `present` at the meeting.
        came = slugs_of(read_parties(tokens, first, trigger.place, opening=True))
        if set(came) <= set(fact.participants):
            return fact
        joined = tuple(dict.fromkeys((*fact.participants, *came)))
        return replace(fact, participants=joined, evidence=(*fact.evidence, sentence))
    told_by = _who_attended(tokens, first, trigger.place)
    if told_by and fact.kind == trigger.kind and not set(told_by) <= set(fact.participants):
        joined = tuple(dict.fromkeys((*fact.participants, *told_by)))
        return replace(fact, participants=joined, evidence=(*fact.evidence, sentence))
    # … بحضور عدد من القادة، `وضم الاجتماع` فلان: it speaks of the meeting, however far it stands.
    opening = trigger.place - 1 if trigger.place and tokens[trigger.place - 1].folded in _HOLDS else 0
    if (trigger.place - first > _FURTHEST_NOUN and not opening) or (trigger.kind == CALL) != (fact.kind == CALL):
        return fact
    end = parties_end(tokens, trigger.place)
    came = read_parties(tokens, 2, parties_end(tokens, 2)) if says_who_came(tokens) else []
    if opening:
        came = read_parties(tokens, trigger.place + 1, end)
    if tokens[trigger.place + 1 : trigger.place + 2] and tokens[trigger.place + 1].folded in _HOLDS:
        came = read_parties(tokens, trigger.place + 2, end)
    if "attended" in [token.folded for token in tokens[trigger.place + 1 : trigger.place + 4]]:
        came = read_attendants(tokens, trigger.place + 1)
    attendants = slugs_of([*came, *read_attendants(tokens, trigger.place + 1)])
    told = set(slugs_of(read_parties(tokens, trigger.place + 1, end))) - set(attendants)
    if not came and not told <= set(fact.participants):
        return fact
    place = fact.place or (None if fact.kind == CALL else find_place(tokens, trigger, end))
    when = None if fact.when_text else find_when(sentence, tokens, trigger, end, published)
    extended = replace(
        fact,
        participants=tuple(dict.fromkeys((*fact.participants, *attendants))),
        place=place,
        date=when.date if when else fact.date,
        when_text=when.text if when else fact.when_text,
        relative=is_relative(sentence, when) if when else fact.relative,
    )
    return fact if extended == fact else replace(extended, evidence=(*fact.evidence, sentence))


_WHO = folded_set("الذي التي")
_ATTENDED = folded_set("حضر حضرت")


def _who_attended(tokens: list[Token], first: int, place: int) -> tuple[str, ...]:
    """`أكد الوزير محمد عبد العزيز الذي حضر المحادثات أنها …`: the subject was there too."""
    if place - 2 < first or tokens[place - 1].folded not in _ATTENDED or tokens[place - 2].folded not in _WHO:
        return ()
    return slugs_of(leading_group(read_parties(tokens, first, place - 2, opening=True)))


_DELEGATION = fold("الوفد")
_HOLDS = folded_set("ضم يضم وضم ويضم ضمت")
_MADE_OF = _HOLDS | folded_set("برئاسة بقيادة وعضوية بعضوية يتكون تكون")
_GROUP = fold("وفد")


def _is_group(text: str) -> bool:
    return _GROUP in fold(text) or bool(set(fold(text).split()) & _OFFICIALS)


_OFFICIALS = folded_set("مسؤولين مسؤولون مسئولين المسؤولين")


def add_delegates(fact: MeetingFact, tokens: list[Token], sentence: Surface) -> MeetingFact:
    """Return `fact` with the members of the delegation that met: `وضم الوفد نائبة المستشار فيكتوريا كوتس …`."""
    words = [token.folded for token in tokens[:_FURTHEST_NOUN]]
    delegation = any(word == _DELEGATION or word.endswith(_DELEGATION) for word in words)
    if not delegation or not _MADE_OF & set(words) or not any(_is_group(text) for text in fact.counterparts):
        return fact
    place = max(place for place, word in enumerate(words) if word in _MADE_OF or word.endswith(_DELEGATION))
    members = slugs_of(read_parties(tokens, place + 1, parties_end(tokens, place)))
    if set(members) <= set(fact.participants):
        return fact
    return replace(
        fact,
        participants=tuple(dict.fromkeys((*fact.participants, *members))),
        evidence=(*fact.evidence, sentence),
    )
