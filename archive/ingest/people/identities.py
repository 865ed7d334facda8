"""Whom a name means: which of the forms found in a text count, and which of several people one form stands for."""

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import Word, split_words

from ..gazetteer import Gazetteer
from . import ambiguity
from .hits import Hit
from .names import SHORT, Names
from .namesakes import is_of_another
from .shortforms import full_form_counts, short_form_counts


def choose_people(text: str, words: list[Word], hits: list[Hit], names: Names) -> list[Hit]:
    """Keep full forms, and short forms that have the evidence they need; settle who a shared form means."""
    groups: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.first, hit.last), []).append(hit)
    full = Counter(
        hit.spelling.slug for group in groups.values() if len(group) == 1 for hit in group if hit.spelling.form != SHORT
    )
    chosen: list[Hit] = []
    certain = [
        group[0]
        for group in groups.values()
        if group[0].spelling.form != SHORT
        or (
            len(group) == 1
            and (full[group[0].spelling.slug] or not ambiguity.evidence_needed(group[0].spelling.words, False))
        )
    ]
    sure = {place for hit in certain for place in (hit.first, hit.last)}
    # `كامالا هاريس`: in this text هاريس is hers.
    others = {
        hit.spelling.words for hit in hits if hit.spelling.form == SHORT and is_of_another(text, words, hit, names)
    }
    for group in groups.values():
        hit = (
            None
            if _is_open(words, group[0], full, names)
            else _settle(words, _relatives(group, full, names), full, names)
        )
        if hit is None:
            continue
        if hit.spelling.form == SHORT:
            counts = short_form_counts(text, words, hit, full, sure, names, others)
        else:
            counts = full_form_counts(text, words, hit, full, names)
        if counts:
            chosen.append(hit)
    return chosen


def _relatives(group: list[Hit], full: Counter, names: Names) -> list[Hit]:
    """A family name after a full name of the same family is that person's: يوسف المنقوش … `المنقوش`."""
    form = group[0].spelling.words
    if group[0].spelling.form != SHORT or len(form) > 1 or form[-1] in ambiguity.DEFAULTS:
        return group
    if any(full[hit.spelling.slug] for hit in group):
        return group
    kin = [slug for slug in full if form[-1] in names.families.get(slug, ())]
    return [replace(group[0], spelling=replace(group[0].spelling, slug=slug)) for slug in kin] or group


def _is_open(words: list[Word], hit: Hit, full: Counter, names: Names) -> bool:
    """Whether a family's default is in doubt: `القذافي` in a text that names only his son in full."""
    form = hit.spelling.words
    if hit.spelling.form != SHORT or form[-1] not in ambiguity.OPEN_DEFAULTS or full[ambiguity.DEFAULTS[form[-1]]]:
        return False
    before = words[hit.first - 1].folded if hit.first else ""
    if any(rest in ambiguity.REIGNS for rest, _ in without_proclitics(before)):
        return False
    return any(form[-1] in names.families[slug] for slug in full)


def _settle(words: list[Word], group: list[Hit], full: Counter, names: Names) -> Hit | None:
    """Whom a form means that several share: who is named in full, the family's default, whose posts stand beside it."""
    form = group[0].spelling.words
    default = ambiguity.DEFAULTS.get(form[-1]) if len(form) == 1 else None
    if group[0].spelling.form == SHORT and default:
        return next((hit for hit in group if hit.spelling.slug == default), None)
    named = [hit for hit in group if full[hit.spelling.slug]]
    if len(named) == 1:
        return named[0]
    # As it stands before what a particle leaves of it.
    whole = [hit for hit in group if hit.start == group[0].start]
    return whole[0] if len(whole) == 1 else _by_posts(words, whole, names)


_BESIDE = 8  # words on each side of a name


def _by_posts(words: list[Word], group: list[Hit], names: Names) -> Hit | None:
    """Whose posts share most words with those beside the name: جون برينان is the CIA's or the general of AFRICOM."""
    first, last = group[0].first, group[0].last
    beside = {word.folded.removeprefix("ال") for word in words[max(0, first - _BESIDE) : last + _BESIDE]}
    shared = [(len(beside & _post_words(hit.spelling.slug, names.gazetteer)), hit) for hit in group]
    best = max(count for count, _ in shared)
    named = [hit for count, hit in shared if count == best]
    return named[0] if best and len(named) == 1 else None


@lru_cache(maxsize=4_096)
def _post_words(slug: str, gazetteer: Gazetteer) -> frozenset[str]:
    posts = (f"{holding.title} {holding.body}" for holding in gazetteer.holdings if holding.person == slug)
    return frozenset(word.folded.removeprefix("ال") for post in posts for word in split_words(post))
