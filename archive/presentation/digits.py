"""The digits of the interface: Western by default, Arabic-Indic on Arabic pages where `ARCHIVE_DIGITS` says so.

Only what the interface itself prints is turned: texts of the archive, addresses, attributes and exports keep the digits
they have.
"""

from django.conf import settings
from django.utils.translation import get_language

from archive.arabic.chars import ARABIC_INDIC_DIGITS

WESTERN_DIGITS = "0123456789"
_TO_ARABIC_INDIC = str.maketrans(WESTERN_DIGITS, ARABIC_INDIC_DIGITS)


def show_digits(value: object) -> str:
    """The text of `value` with the digits that readers of this page are shown."""
    if settings.DIGITS == "arabic-indic" and get_language() == "ar":
        return str(value).translate(_TO_ARABIC_INDIC)
    return str(value)
