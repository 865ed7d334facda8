"""People with an office who are in no record → officials that an editor may accept. Readers never see them."""

from collections import defaultdict

from django.utils.text import slugify

from archive.arabic.fold import fold
from archive.arabic.names import SAME_NAME, join_particles, name_keys, name_words, similarity
from archive.arabic.spelling import is_latin
from archive.arabic.transliteration import transliterate
from archive.models import Official, Side

from .facts import UnknownPerson

# Words of an office that say whose it is: folded stem, side, example.
SIDES = (
    ("ليبي", Side.LIBYA, "وزير الصحة الليبي"),
    ("libya", Side.LIBYA, "Libyan Health Minister"),
    ("امريكي", Side.US, "نائب السفير الأمريكي"),
    ("اميركي", Side.US, "السيناتور الأميركي"),
    ("u.s", Side.US, "U.S. Deputy Assistant Secretary"),
    ("american", Side.US, "American envoy"),
    ("الامم المتحده", Side.UN, "منسقة الأمم المتحدة"),
    ("الاممي", Side.UN, "المبعوث الأممي"),
    ("united nations", Side.UN, "United Nations coordinator"),
)
LONGEST_SLUG = 70


class Proposals:
    """The people proposed so far, also those that an editor rejected: read once, kept up to date by `find`."""

    def __init__(self):
        self._by_key: defaultdict[str, list[Official]] = defaultdict(list)
        for official in Official.objects.filter(is_proposed=True).order_by("pk").prefetch_related("names"):
            self._keep(official, official.spellings)

    def find(self, person: UnknownPerson) -> Official | None:
        """Return the proposal for a person, made where there is none; None for one that an editor rejected."""
        side = side_of(person.title)
        official = self._known(person.surface.text, side)
        if official is None:
            official = _propose(person, side)
            self._keep(official, [person.surface.text])
        return None if official.is_rejected else official

    def _known(self, name: str, side: str) -> Official | None:
        for key in sorted(_keys(name)):
            for official in self._by_key[key]:
                if _is_same(official, name, side):
                    return official
        return None

    def _keep(self, official: Official, spellings: list[str]) -> None:
        for key in {key for spelling in spellings for key in _keys(spelling)}:
            self._by_key[key].append(official)


def side_of(office: str) -> str:
    """The side that the words of an office name; `other` where they name none."""
    words = fold(office)
    return next((side for stem, side, _example in SIDES if stem in words), Side.OTHER)


def _keys(name: str) -> frozenset[str]:
    """What spellings of one family name share."""
    words = join_particles(name_words(name))
    return name_keys(words[-1]) if words else frozenset()


def _is_same(official: Official, name: str, side: str) -> bool:
    if side != official.side and Side.OTHER not in (side, official.side):
        return False
    return max(similarity(name, official.name_ar), similarity(name, official.name_en)) >= SAME_NAME


def _propose(person: UnknownPerson, side: str) -> Official:
    name = person.surface.text
    field = "name_en" if is_latin(fold(name)) else "name_ar"
    return Official.objects.create(
        slug=_free_slug(name), side=side, role=person.title[:200], is_proposed=True, **{field: name}
    )


def _free_slug(name: str) -> str:
    """The name in Latin letters, for an address; with a number where another has it."""
    stem = (slugify(transliterate(name)) or "official")[:LONGEST_SLUG]
    taken = set(Official.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number = next(number for number in range(1, len(taken) + 2) if _numbered(stem, number) not in taken)
    return _numbered(stem, number)


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"
