"""Why a meeting is suggested: the word of meeting that stands in its sentences."""

from archive.arabic.words import split_words

from .facts import MeetingFact
from .meetings import triggers
from .meetings.clauses import strip_particles

_CALLS = triggers.CALL_VERBS | triggers.CALL_NOUNS
_WORDS = _CALLS.union(
    triggers.VERBS, triggers.PRESENT_VERBS, triggers.TALK_VERBS, triggers.VISIT_VERBS, triggers.NOUNS,
    triggers.PRONOUN_NOUNS, triggers.DEFINITE_NOUNS,
)  # fmt: skip


def word_of_meeting(fact: MeetingFact) -> str:
    """Return the first word of meeting in the evidence as it is written there, of a call where the fact is one.

    `التقى` of `والتقى نورلاند حفتر`; empty where the sentences hold none.
    """
    words = [word for sentence in fact.evidence for word in split_words(sentence.text)]
    wanted = (_CALLS, _WORDS) if fact.kind == "call" else (_WORDS,)
    found = (word.text for known in wanted for word in words if strip_particles(word.folded) & known)
    return next(found, "")
