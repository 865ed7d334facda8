"""Mentions → meetings: who met whom, where, when, and in which sentences it stands.

From the sentence up: a word of meeting (`triggers`) and what would make it none (`states`), the parties around it
(`parties`, `subjects`), its place and time (`circumstances`), what later sentences add (`followups`). Meetings that are
the same are merged (`merging`).
"""

import re
from dataclasses import replace
from itertools import pairwise

from archive.arabic.fold import fold
from archive.partialdate import PartialDate

from ..facts import MeetingFact, Surface, UnknownPerson
from ..people.anaphora import Role
from ..people.mentions import Scene
from ..people.nations import NATION_ADJECTIVES
from ..people.offices import bare_head
from . import clauses
from .apposition import join_names
from .circumstances import find_place, find_when, is_relative
from .denials import denies_meeting, is_hearsay
from .followups import add_delegates, extend, slugs_of
from .merging import is_told_by, join_telling, merge_meetings, on_day_of
from .pairing import has_both_sides, is_convened, is_stranger, meets_stranger, party_lists
from .parties import find_counterparts
from .states import PLANNED, is_denied, state_of
from .subjects import Topic, find_topic, left_stranger
from .tokens import ORGANISATION, PERSON, PLACE, ROLE, UNKNOWN, WORD, Token, read_tokens, tokens_within
from .triggers import CALL, HANDING_VERBS, Trigger, find_triggers, is_interview
from .vocabulary import GROUPS, PRESENCE, WITH, folded_set


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
    topic: Topic | None = None
    story = _read_story(scene, roles, unknown, sentences)
    denied = any(denies_meeting(tokens) for _, tokens in story)
    for number, (sentence, tokens) in enumerate(story):
        if len(tokens) > _LONGEST_SENTENCE:
            topic = None
            continue
        if _SEE_ALSO.match(sentence.text) or (denied and is_hearsay(tokens)):
            continue
        facts: list[MeetingFact] = []
        triggers = find_triggers(tokens, lead=number == 0)
        for trigger in triggers:
            read = _read_meetings(scene, tokens, topic, trigger, triggers, sentence, published)
            facts.extend(_as_call(fact, found) if trigger.sort == "talk" else fact for fact in read)
            again = trigger.sort == "definite" or (trigger.sort == "noun" and _sums_up(tokens))
            if not read and not facts and found and again:
                found[-1] = extend(found[-1], tokens, trigger, sentence, published)
        if not facts and found:
            found[-1] = add_delegates(found[-1], tokens, sentence)
        if facts and found and _goes_on_that_day(tokens):
            facts = [on_day_of(fact, found[-1]) for fact in facts]
        if facts and found and _sums_up(tokens) and is_told_by(found[-1], story[number - 1][0]):
            facts[0] = join_telling(found.pop(), facts[0])
        found.extend(facts)
        topic = find_topic(tokens, sentence) or topic
    return [_cite_namers(fact, story) for fact in merge_meetings(found)]


def _as_call(fact: MeetingFact, found: list[MeetingFact]) -> MeetingFact:
    """`تلقى حفتر مكالمة من ترامب. … إن ترامب ناقش مع حفتر`: two who telephoned talked on the telephone."""
    told = any(other.kind == CALL and set(other.participants) == set(fact.participants) for other in found)
    return replace(fact, kind=CALL, place=None) if told and len(fact.participants) > 1 else fact


_THEN = folded_set("ثم بعدها لاحقا then")


def _goes_on_that_day(tokens: list[Token]) -> bool:
    """`ثم التقيا`, `وفي اليوم نفسه`: the day is the one of the meeting told before."""
    words = [token.folded for token in tokens[:8] if token.kind == WORD]
    return bool(set(words) & _THEN) or any(pair in _SAME_DAY for pair in pairwise(words))


_SAME_DAY = {(fold("اليوم"), fold(word)) for word in ("نفسه", "ذاته", "عينه")}
_REFERRING = folded_set("this جاء وجاء يأتي ويأتي جاءت وجاءت")


def _sums_up(tokens: list[Token]) -> bool:
    """`جاء ذلك خلال لقاء …`: the sentence speaks of the very meeting that the one before told."""
    return len(tokens) > 1 and tokens[0].folded in _REFERRING and tokens[1].folded in ("ذلك", "هذا", "came")


# Another page's headline in the midst of the text. Example: `اقرأ أيضا:` حفتر يستقبل نورلاند.
_SEE_ALSO = re.compile(
    r"\W*(?:اقر[أا] (?:أيضا|ايضا|المزيد|كذلك)|(?:شاهد|طالع|وطالع) (?:أيضا|ايضا)"
    r"|READ(?: ALSO| MORE)?:|Read (?:also|more)\b)"
)
# Longer ones have lost their full stops: who met whom cannot be told from them.
_LONGEST_SENTENCE = 400
_DATELINE = re.compile(
    r"^[^،.؛:]{2,50}?[\s)][-–—]{1,2}\s|^\S{3,15}[-–—]\s|^[^.]{2,50}?[-–—]\s?[“\"«][^”\"»]{2,30}[”\"»]\s?:"
)


def _read_story(scene: Scene, roles, unknown, sentences: list[Surface]) -> list[tuple[Surface, list[Token]]]:
    everything = read_tokens(scene, roles, unknown)
    story = []
    for number, sentence in enumerate(sentences):
        tokens = tokens_within(everything, sentence)
        tokens = _without_dateline(tokens, sentence) if number == 0 else tokens
        story.append((sentence, join_names(tokens, scene.names.gazetteer)))
    return story


def _without_dateline(tokens: list[Token], lead: Surface) -> list[Token]:
    """Leave out where and by whom a lead was written: `WASHINGTON (Reuters) - U.S. Secretary of State …`."""
    match = _DATELINE.match(lead.text)
    end = lead.start + match.end() if match else lead.start
    return [token for token in tokens if token.start >= end]


def _cite_namers(fact: MeetingFact, story: list[tuple[Surface, list[Token]]]) -> MeetingFact:
    """Add the sentence that names whom an office without a name means: `السفير` rests on `السفير نورلاند`."""
    told = [number for number, (sentence, _) in enumerate(story) if sentence in fact.evidence]
    cited = set(told)
    for slug in fact.participants:
        if any(_names(story[number][1], slug) for number in told):
            continue
        order = [*range(told[0] - 1, -1, -1), *range(told[0] + 1, len(story))]
        cited.update([number for number in order if _names(story[number][1], slug)][:1])
    return replace(fact, evidence=tuple(story[number][0] for number in sorted(cited)))


def _names(tokens: list[Token], slug: str) -> bool:
    return any(token.kind == PERSON and slug in token.slugs for token in tokens)


def _read_meetings(
    scene, tokens, topic, trigger: Trigger, triggers: list[Trigger], sentence: Surface, published
) -> list[MeetingFact]:
    """The meeting that one verb or noun tells; two where the noun is `لقاءين منفصلين`."""
    reach = end = _end_before_next(tokens, trigger, triggers, clauses.parties_end(tokens, trigger.place))
    if is_interview(scene, tokens, trigger) or is_denied(tokens, trigger, end):
        return []
    if trigger.sort == "visit":
        end = _visit_end(tokens, trigger, end)
    state = state_of(tokens, trigger)
    when = find_when(sentence, tokens, trigger, end, published, ahead=state == PLANNED)
    opening = _unnamed_opening(tokens, trigger)
    counterparts = [
        *(find_counterparts(scene.text, tokens, opening, trigger.place) if opening < trigger.place else ()),
        *find_counterparts(scene.text, tokens, trigger.place + 1, end),
    ]
    told = trigger.sort in ("verb", "present", "pronoun", "definite") or meets_stranger(tokens, trigger, end)
    # Whoever hands over credentials is an ambassador: أوراق اعتماد `خمسة سفراء`.
    handed = bool(counterparts) and bool(clauses.strip_particles(tokens[trigger.place].folded) & HANDING_VERBS)
    told = told or has_both_sides(tokens, trigger, end) or opening < trigger.place
    stands_alone = told and trigger.sort != "visit" and (handed or _is_identified(scene.text, tokens[opening:end]))
    facts = []
    for parties, cited in party_lists(scene, tokens, topic, trigger, end):
        slugs = slugs_of(parties)
        if not slugs or (len(slugs) < 2 and not stands_alone):
            continue
        facts.append(
            MeetingFact(
                participants=slugs,
                counterparts=tuple(counterparts),
                place=None if trigger.kind == CALL else find_place(tokens, trigger, reach),
                date=when.date if when else None,
                when_text=when.text if when else "",
                kind=trigger.kind,
                state=state,
                evidence=(cited, sentence) if cited else (sentence,),
                relative=bool(when) and is_relative(sentence, when),
            )
        )
    return facts


_ENGLISH_NOUNS = folded_set("meeting meetings talks")
_NEW_STATEMENTS = ("verb", "present", "talk", "pronoun")


def _end_before_next(tokens: list[Token], trigger: Trigger, triggers: list[Trigger], end: int) -> int:
    """Where the next word of meeting opens a statement of its own: التقت رايس شلقم … وبعدها كان `لقاؤها` بالقذافي."""
    for other in triggers:
        named = any(token.is_party for token in tokens[trigger.place + 1 : other.place])
        # Norland spoke ahead of his `meeting` with Bashagha.
        if (
            trigger.sort == "talk"
            and tokens[other.place].folded in _ENGLISH_NOUNS
            and trigger.place < other.place < end
        ):
            return other.place
        led = other.sort == "noun" and other.particle in ("ل", "ول")
        if trigger.place < other.place < end and (led or other.sort in _NEW_STATEMENTS) and named:
            return other.place
        if trigger.place < other.place < end and _is_one_more(tokens, other):
            return other.place
    return end


def _is_one_more(tokens: list[Token], trigger: Trigger) -> bool:
    """`اجتماع مع مساعد الوزير، واجتماع آخر مع نائبه`: each has its own other side."""
    behind = [token.folded for token in tokens[trigger.place + 1 : trigger.place + 3]]
    return trigger.sort == "noun" and trigger.particle == "و" and bool(WITH & set(behind))


def _unnamed_opening(tokens: list[Token], trigger: Trigger) -> int:
    """Where the search for a side of no record begins: `وفدا أمريكيا` التقى حفتر stands before its verb, so does
    `جوزيبي كونتي` استقبل حفتر.
    """
    stranger = left_stranger(tokens, trigger)
    if stranger is not None:
        return stranger
    first, _ = clauses.clause_start(tokens, trigger.place)
    before = tokens[first : trigger.place]
    if trigger.sort == "noun" and is_convened(tokens, trigger):
        # عقد أردوغان `وأمير قطر` اجتماعا: joined to the subject.
        joined = (at for at, token in enumerate(before, first) if _is_joined(tokens, at))
        return next(joined, trigger.place + 1)
    if trigger.sort == "pronoun" and tokens[trigger.place].folded.endswith(_DUAL):
        # بحث اللافي مع `السفير الإيطالي`، خلال لقائهما: both stand before it.
        return next((at for at, token in enumerate(before, first) if is_stranger(token)), trigger.place + 1)
    opens = trigger.sort in ("verb", "present") and not any(token.is_party for token in before)
    subject = [token for token in before if token.folded not in _HAD]
    stranger = bool(subject) and is_stranger(subject[-1]) and (len(subject) == 1 or bare_head(subject[0].folded))
    opens = opens and bool(subject) and len(before) <= _LONGEST_GROUP
    return first if opens and (stranger or subject[0].folded in GROUPS) else trigger.place + 1


def _is_joined(tokens: list[Token], place: int) -> bool:
    """A stranger behind و, with or without words of office between: `وأمير قطر` تميم بن حمد."""
    led = (token for token in tokens[max(0, place - 3) : place] if token.folded.startswith("و"))
    return is_stranger(tokens[place]) and (
        tokens[place].particle == "و" or any(bare_head(token.folded) not in (None, token.folded) for token in led)
    )


_LONGEST_GROUP = 6
_DUAL = fold("هما")
_HAD = folded_set("كان وكان كانت وكانت قد")


def _visit_end(tokens: list[Token], trigger: Trigger, end: int) -> int:
    """A visit to a place or a body ends there: who is named behind it was not visited. زار بيرنز `ليبيا` والتقى …

    So it does where the visitor's company is named: زار الوزير، `مرفوقا` بفلان، المركز.
    """
    for place in range(trigger.place + 1, end):
        if tokens[place].kind in (PLACE, ORGANISATION) or tokens[place].folded in PRESENCE:
            return place
    return end


_OF_NATIONS = frozenset(
    word.removeprefix("ال") + ending for word in NATION_ADJECTIVES for ending in ("", "ا", "ين", "ون")
) - {fold(word) for word in ("مالي", "ليبيين", "ليبيون")}


def _is_identified(text: str, tokens: list[Token]) -> bool:
    """Whether the side without a name is plain all the same: `السفير الإيطالي`, `وفدا من الكونغرس`, a stranger named.

    `عددا من المسؤولين` is not: a register of who met whom has nothing to say of it.
    """
    for place, token in enumerate(tokens):
        if token.kind == UNKNOWN:
            return True
        if token.kind == ROLE and not token.slugs and not _UNFINISHED.search(text[token.start : token.end]):
            return True
        if token.kind == WORD and token.folded in GROUPS:
            return any(
                after.kind in (PLACE, ORGANISATION) or after.folded.removeprefix("ال") in _OF_NATIONS
                for after in tokens[place + 1 : place + 10]
            )
    return False


# An office of one word says too little, and so does one that breaks off. Example: `Deputy (and`.
_UNFINISHED = re.compile(r"^\S+$|[(]\s*\w*$|\band$")
