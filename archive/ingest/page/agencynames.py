"""Which news agency a text names: `رويترز`, `أ.ف.ب`, `وكالة سبوتنيك الروسية`, `With AFP`."""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from ..gazetteer import Body, Gazetteer

_HOUSES = ("{} للانباء", "وكاله {}", "وكاله {} للانباء", "وكاله انباء {}", "انباء {}")
# (With AFP), With inputs from Reuters, via Reuters
_BEFORE_NAME = re.compile(r"^(?:(?:with|by|via|from|source|مع|عن|نقلا عن|المصدر)\s+)+(?:inputs? from\s+)?")
# وكالة سبوتنيك الروسية, وكالة آكي الإيطالية للأنباء, وكالة الأنباء الليبية الرسمية
_BEHIND_NAME = re.compile(
    r"(?:\s(?:staff|للانباء|الرسميه|الدوليه|الروسيه|الايطاليه|التركيه|الفرنسيه|الامريكيه|البريطانيه|القطريه|السعوديه|"
    r"الاماراتيه|التونسيه|الصينيه|المصريه|الليبيه))+$"
)
_COMPANY = re.compile(r"[(\[]([^()\[\]]{2,12})[)\]]")

# What papers call them beside the names of the record, folded.
OTHER_NAMES = {
    "afp": ("الفرنسيه", "وكاله الصحافه الفرنسيه", "الصحافه الفرنسيه", "وكاله الانباء الفرنسيه", "اف ب", "فرنس برس"),
    "aki": ("ادنكرونوس", "adnkronos"),
    "anadolu-arabic": ("anadolu",),
    "associated-press": ("اسوشيتدبرس", "الاسوشيتد برس", "الاسوشيتدبرس", "اسوشييتدبرس", "اسوشيتيد برس"),
    "bloomberg": ("بلومبرج", "بلومبيرج"),
    # No agency by its kind, and yet the one of the Jamahiriya.
    "jamahiriya-tv": ("اوج", "الجماهيريه للانباء", "وكاله الجماهيريه للانباء"),
    "mena-agency": ("اش ا", "ا ش ا"),
    "reuters": ("رويتر",),
    "sputnik-arabic": ("sputnik",),
    "tap": ("وكاله تونس افريقيا للانباء", "وات"),
    "wam": ("wam",),
    "xinhua-arabic": ("شينخوا", "xinhua"),
}


def agency_of(piece: str, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the agency whose name is all that `piece` says, or None: `وكالة سبوتنيك الروسية`."""
    names, bare = agencies_by_name(gazetteer), _bare(piece)
    return names.get(bare) or names.get(_BEHIND_NAME.sub("", _BEFORE_NAME.sub("", bare)))


def _bare(piece: str) -> str:
    # أ. ف. ب. = أ ف ب, وكالة «فرانس برس» = وكالة فرانس برس
    return re.sub(r"[\s.«»“”\"-]+", " ", fold(piece)).strip(" .:-–|«»\"'()[]•*").removeprefix("the ")


@lru_cache(maxsize=4)
def agencies_by_name(gazetteer: Gazetteer) -> dict[str, str]:
    """Return folded name → slug of every agency, short forms and initials among them: `رويترز`, `أ ف ب`, `AFP`."""
    return {
        name.replace("-", " "): body.slug
        for body in reversed(gazetteer.outlets)
        for name in (_names(body) if body.kind == "agency" else OTHER_NAMES.get(body.slug, ()))
        if len(name) > 1
    }


def _names(body: Body) -> list[str]:
    names = [fold(name.text) for name in body.names] + [fold(body.name_en), *OTHER_NAMES.get(body.slug, ())]
    # وكالة الأناضول = وكالة الأناضول للأنباء = وكالة أنباء الأناضول
    bare = [name.removeprefix(fold("وكالة")).strip() for name in names]
    names += bare
    names += [pattern.format(name) for name in bare if " " not in name for pattern in _HOUSES]
    # Agence France-Presse → AFP; Libyan News Agency (LANA) → LANA
    names += [match.group(1).casefold() for match in _COMPANY.finditer(body.name_en)]
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", body.name_en.split(",")[0])).casefold()
    return [*names, initials] if len(initials) > 1 else names


@lru_cache(maxsize=256)
def is_house_of(slug: str, outlet: str, gazetteer: Gazetteer) -> bool:
    """Whether two records are one agency under one name: `وال` on a page of the agency in Benghazi is the one there."""
    agencies = (body for body in gazetteer.outlets if body.kind == "agency")
    names = {body.slug: [fold(name.text) for name in body.names] for body in agencies}
    long_ones = [name for name in names.get(slug, ()) if len(name.split()) > 1]
    return any(name in own for name in long_ones for own in names.get(outlet, ()))
