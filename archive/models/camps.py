"""Camps: on whose behalf a Libyan official spoke at a date, as the posts on the record tell it.

Bodies that several camps claim (the central bank, the oil corporation, the army's general staff) and
foreign ones make no camp.
"""

from collections.abc import Iterable, Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.partialdate import PartialDate

from .official import Post


class Camp(models.TextChoices):
    """In the order of their first appearance."""

    JAMAHIRIYA = "jamahiriya", _("الجماهيرية")
    NTC = "ntc", _("المجلس الوطني الانتقالي")
    GNC = "gnc", _("المؤتمر الوطني العام")
    INTERIM_GOVERNMENT = "interim-government", _("الحكومة المؤقتة")
    HOR = "hor", _("مجلس النواب")
    LNA = "lna", _("القيادة العامة (الجيش الوطني)")
    NSG = "nsg", _("حكومة الإنقاذ الوطني")
    GNA = "gna", _("حكومة الوفاق الوطني")
    HCS = "hcs", _("المجلس الأعلى للدولة")
    GNU = "gnu", _("حكومة الوحدة الوطنية")
    PRESIDENTIAL_COUNCIL = "presidential-council", _("المجلس الرئاسي")
    GNS = "gns", _("الحكومة المكلّفة من مجلس النواب")


# Body of a post, as fixtures/authority/posts.csv writes it → camp.
CAMP_OF_BODY = {
    "Libyan Arab Jamahiriya": Camp.JAMAHIRIYA,
    "National Transitional Council": Camp.NTC,
    "Libyan transitional government": Camp.NTC,  # al-Keib, 2011–2012
    "General National Congress": Camp.GNC,
    "Libyan interim government": Camp.GNC,  # Zeidan, 2012–2014, which the Congress appointed
    "Libyan interim government (east)": Camp.INTERIM_GOVERNMENT,  # al-Thinni, 2014–2021
    "House of Representatives": Camp.HOR,
    "Libyan National Army": Camp.LNA,
    "National Salvation Government": Camp.NSG,
    "Government of National Accord": Camp.GNA,
    "GNA Presidency Council": Camp.GNA,
    "Libyan army (GNA)": Camp.GNA,
    "High Council of State": Camp.HCS,
    "Government of National Unity": Camp.GNU,
    "Ministry of Defence (GNU)": Camp.GNU,
    "Libyan army (GNU)": Camp.GNU,
    "Presidential Council": Camp.PRESIDENTIAL_COUNCIL,  # al-Menfi's, since 2021
    "Government of National Stability": Camp.GNS,  # Bashagha, 2022–2023
    "HoR-appointed government": Camp.GNS,  # Hammad, since 2023
}


def camps_of(posts: Iterable[Post]) -> list[str]:
    """Every camp that posts name, in the order of Camp."""
    return _in_order({CAMP_OF_BODY[post.body] for post in posts if post.body in CAMP_OF_BODY})


def camps_at(posts: Iterable[Post], when: PartialDate | None) -> list[str]:
    """The camps of one official, whose posts these are, at a date; none for the undated.

    A post without a known beginning tells nothing. One without a known end is taken to last until the
    record sees the official in another camp: this finds articles, it is shown nowhere as a fact.
    """
    if when is None:
        return []
    held = [post for post in posts if post.start and post.body in CAMP_OF_BODY]
    return _in_order({CAMP_OF_BODY[post.body] for post in held if _covers(post, held, when)})


def _covers(post: Post, held: Sequence[Post], when: PartialDate) -> bool:
    end = post.end or _next_elsewhere(post, held)
    return post.start.first_day <= when.last_day and (end is None or when.first_day <= end.last_day)


def _next_elsewhere(post: Post, held: Sequence[Post]) -> PartialDate | None:
    later = [
        other.start
        for other in held
        if other.start.first_day > post.start.first_day and CAMP_OF_BODY[other.body] != CAMP_OF_BODY[post.body]
    ]
    return min(later, default=None)


def _in_order(camps: set[str]) -> list[str]:
    return [camp.value for camp in Camp if camp in camps]
