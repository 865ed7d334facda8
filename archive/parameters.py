"""Values of an address that several pages read alike. What cannot be read is noted for the reader, never an error."""

from django.utils.translation import gettext as _

from archive.arabic.fold import fold
from archive.partialdate import PartialDate

LONGEST_ECHO = 40  # characters of a bad value that a note repeats


def read_date(value: str, notes: list[str]) -> PartialDate | None:
    """Return the date that `value` gives, in any digits; note what is none, a time of day too."""
    if not value:
        return None
    try:
        return PartialDate(fold(value))
    except ValueError:
        template = _("«%(value)s» ليس تاريخاً على صورة 2020 أو 2020-06 أو 2020-06-22، فأُهمل.")
        notes.append(template % {"value": value[:LONGEST_ECHO]})
        return None
