"""The seeds with other people in them, and with their paragraphs in another order."""

import random
import re

from archive.arabic.fold import fold
from archive.ingest.gazetteer import Name, Person
from archive.ingest.people import ambiguity

from .authority import gazetteer

_PARTICLES = "(?:[وف]?[بلك]?)"


def usable_short(person: Person) -> str | None:
    """A short form that may stand by itself: no word, nobody else's name."""
    shorts = [name.text for name in person.names if name.kind == "short"]
    others = {
        fold(word)
        for other in gazetteer().people
        if other.slug != person.slug
        for name in other.names
        for word in name.text.split()
    }
    for text in shorts:
        form = tuple(fold(word) for word in text.split())
        if ambiguity.evidence_needed(form, False) == 0 and fold(text) not in others and form[-1] not in others:
            return text
    return None


def full_names(person: Person) -> list[str]:
    return [
        name.text
        for name in person.names
        if name.kind == "full" and len(name.text.split()) > 1 and not name.text.isascii() and _is_arabic(name)
    ]


def _is_arabic(name: Name) -> bool:
    return "\u0621" <= name.text[0] <= "\u064a" and not name.text.startswith(("المشير", "العقيد"))


def replace_people(text: str, article: dict, chance: random.Random, same_side: bool) -> tuple[str, dict[str, str]]:
    """Return (text, English name → English name of the person put in) with everybody of the gold replaced."""
    people = {person.name_en: person for person in gazetteer().people}
    named = {official["name_en"] for official in article["officials"]}
    pool = [person for person in gazetteer().people if person.name_en not in named and full_names(person)]
    mapping: dict[str, str] = {}
    surfaces: list[tuple[str, str]] = []
    families: set[str] = set()
    for official in article["officials"]:
        side = people[official["name_en"]].side
        choices = [
            person
            for person in pool
            if person.name_en not in mapping.values()
            and (not same_side or person.side == side)
            and not {fold(name.text.split()[-1]) for name in person.names} & families
        ] or pool
        chosen = chance.choice(choices)
        families |= {fold(name.text.split()[-1]) for name in chosen.names}
        mapping[official["name_en"]] = chosen.name_en
        full = chance.choice(full_names(chosen))
        short = usable_short(chosen) or full
        surfaces.extend((form, full if " " in form else short) for form in official["surface"])
    return replace_surfaces(text, surfaces), mapping


def replace_surfaces(text: str, surfaces: list[tuple[str, str]]) -> str:
    """Put other names in, longest first, the particles before them kept (ل + ال = لل)."""
    marks: list[str] = []
    for old, new in sorted(surfaces, key=lambda pair: -len(pair[0])):

        def put(match: re.Match, new: str = new) -> str:
            particle = match.group(1)
            joined = particle + ("ل" + new[2:] if particle.endswith("ل") and new.startswith("ال") else new)
            marks.append(joined)
            return f"\x00{len(marks) - 1}\x00"

        text = re.sub(rf"(?<!\w)({_PARTICLES}){re.escape(old)}(?!\w)", put, text)
    return re.sub("\x00(\\d+)\x00", lambda match: marks[int(match.group(1))], text)


def shuffle_paragraphs(text: str, article: dict, chance: random.Random) -> str:
    """Another order of the blocks of the body; what stands above and below it stays."""
    start = text.index(article["body_starts"])
    end = text.index(article["body_ends"]) + len(article["body_ends"])
    blocks = [block for block in re.split(r"\n\s*\n", text[start:end]) if block.strip()]
    chance.shuffle(blocks)
    return text[:start] + "\n\n".join(blocks) + text[end:]
