"""Which outlet a text names: the names of the record, how papers spell them otherwise, and which of them are words."""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from ..gazetteer import Body, Gazetteer

# Names of outlets that are also words of menus, places or headlines: they count only as a whole signature.
COMMON_OUTLET_NAMES = frozenset(
    fold(name)
    for name in (
        "الأخبار الحياة العرب الخليج الرياض الجزيرة المتوسط العين الناس العربية الحدث الشرق النهار الخبر "
        "الصباح الوسط الشروق "
        "الفجر الدستور الوفد الاتحاد البوابة النشرة صدى نبض سوا تبادل فواصل الميادين القاهرة 218 وال وات "
        "تاس قنا واس وام نوفا 24"
    ).split()
) | {fold("الشرق الأوسط"), fold("أخبار ليبيا"), fold("ليبيا أخبار"), fold("أفريكوم"), fold("البعثة الأممية")}
# These are headings of every paper, or say who is in a picture, and sign none by standing alone or twice.
SECTIONS = frozenset(
    map(fold, ("الأخبار", "أخبار ليبيا", "ليبيا أخبار", "آخر الأخبار", "الناس", "الحدث", "أفريكوم", "البعثة الأممية"))
)
# How pages write a name beside the spellings of the record. They count where they are all that is said.
OTHER_SPELLINGS = {
    "alwasat": ("al-wasat",),
    "lana-tripoli": ("libyan news agency", "lana news", "lana"),
    "asharq-al-awsat": ("الشرق الأوسط أونلاين",),
    "al-mayadeen": ("الميادين نت",),
    "ahram": ("الأهرام أونلاين", "ahram online"),
    "bbc-arabic": ("bbc", "bbc arabic", "بي بي سي العربية"),
    "cnn-arabic": ("cnn", "cnn arabic"),
    "dw-arabic": ("dw", "دويتشه فيله عربية"),
    "euronews-arabic": ("euronews", "يورونيوز العربية"),
    "france-24-arabic": ("france 24", "france24", "فرانس 24 عربي"),
    "independent-arabia": ("independent عربية",),
    "rt-arabic": ("rt", "قناة rt"),
    "twenty-four-ae": ("24",),
    "tv-218": ("218news", "218 نيوز"),
}
_PUBLISHER_KINDS = {"government", "embassy", "international"}
_EDITION = re.compile(r"\s+(?:(?:saudi|arabic|english|print)\s+)?(?:edition|الطبعه السعوديه)$")
# What a house is, before its name, and the kind that the record must give a name that is a word too: `جريدة الرياض`.
_HOUSES = {"جريده": "newspaper", "صحيفه": "newspaper", "قناه": "tv", "وكاله": "agency", "موقع": "website",
           "شبكه": "website", "بوابه": "website", "اخبار": ""}  # fmt: skip
_BEFORE_NAME = re.compile(rf"^(?P<house>{'|'.join(_HOUSES)})\s+")
_BEHIND_NAME = re.compile(r"\s+(?:الالكتروني|الاخباري|الاعلامي)ه?$")
_LETTER = r"[^\W_]"
_LONGEST_SHORT_NAME = 2  # letters: they stand in too many lines to be looked for there


def outlet_of(text: str, gazetteer: Gazetteer, common: bool = True) -> str | None:
    """Return the slug of the outlet whose name is all that `text` says, or None.

    `أخبار سكاي نيوز عربية`, `بوابة الوفد الإلكترونية` count as the name; with `common` false, `الشرق` does not.
    """
    key, by_name = trimmed_name(text), _outlets_by_name(gazetteer)
    for name in (key, _BEHIND_NAME.sub("", key)):
        if name in by_name:
            return by_name[name].slug if common or name not in COMMON_OUTLET_NAMES else None
    # Alwasat = Al-Wasat
    if key.isascii() and (outlet := _outlets_by_joined_name(gazetteer).get(key.replace(" ", ""))):
        return outlet.slug
    if match := _BEFORE_NAME.match(key):
        bare = key[match.end() :]
        outlet = by_name.get(bare)
        if outlet and (bare not in COMMON_OUTLET_NAMES or outlet.kind == _HOUSES[match["house"]]):
            return outlet.slug
    return None


def outlet_inside(line: str, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the outlet with the longest name that stands in `line`; no ministry and no embassy."""
    folded = trimmed_name(line)
    best: tuple[int, int, str] | None = None
    for name, outlet in _outlet_names(gazetteer):
        if outlet.kind in _PUBLISHER_KINDS or name.removeprefix("ال") not in folded:
            continue
        match = re.search(rf"(?<!{_LETTER})(?:{re.escape(name)}|{re.escape(_belonging(name))})(?!{_LETTER})", folded)
        if match and (best is None or (-len(name), match.start()) < best[:2]):
            best = (-len(name), match.start(), outlet.slug)
    return best[2] if best else None


def _belonging(name: str) -> str:
    # جميع الحقوق محفوظة لعكاظ, … للشرق الأوسط
    return f"لل{name.removeprefix('ال')}" if name.startswith("ال") else f"ل{name}"


def trimmed_name(text: str) -> str:
    """Return a text in the form in which names of outlets are compared: `The Libya Observer` → `libya observer`."""
    folded = re.sub(r"\s+", " ", fold(text)).strip(" \"'.:-–|»«()[]")
    # العربية.نت = العربية نت
    return _EDITION.sub("", re.sub(r"-|(?<=\w)\.(?=\w)", " ", folded.removeprefix("the ")))


def is_outlet_name(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text is the name of an outlet as the record or the table of spellings has it."""
    return trimmed_name(text) in _outlets_by_name(gazetteer)


@lru_cache(maxsize=4)
def agency_slugs(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the slugs of the outlets that are news agencies."""
    return frozenset(outlet.slug for outlet in gazetteer.outlets if outlet.kind == "agency")


@lru_cache(maxsize=4)
def _outlet_names(gazetteer: Gazetteer) -> list[tuple[str, Body]]:
    names = [(trimmed_name(name.text), outlet) for outlet in gazetteer.outlets for name in outlet.names]
    long_ones = ((name, outlet) for name, outlet in names if len(name) > _LONGEST_SHORT_NAME)
    return sorted(long_ones, key=lambda item: -len(item[0]))


@lru_cache(maxsize=4)
def _outlets_by_name(gazetteer: Gazetteer) -> dict[str, Body]:
    others = {
        trimmed_name(name): outlet for outlet in gazetteer.outlets for name in OTHER_SPELLINGS.get(outlet.slug, ())
    }
    return others | dict(reversed(_outlet_names(gazetteer)))


@lru_cache(maxsize=4)
def _outlets_by_joined_name(gazetteer: Gazetteer) -> dict[str, Body]:
    """Latin names without their spaces, which the Arabic article may lack or have."""
    latin = ((name, outlet) for name, outlet in _outlets_by_name(gazetteer).items() if name.isascii() and " " in name)
    return {name.replace(" ", ""): outlet for name, outlet in latin}
