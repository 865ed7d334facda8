"""A stamp that a page glued to the front or the end of its text: `date 2019-10 المتوسط: قال …` → stamp and text."""

import re

from archive.arabic.dates import find_dates

_AGGREGATOR = re.compile(r"^\s*date \d{4}-\d\d(?:-\d\d)?\s*(?:[^\s:.]+(?: [^\s:.]+){0,3}:(?=\s|$))?")
_SHORTEST_TEXT = 20  # letters behind a stamp; less is a line of date with a word beside it
# … قال المتحدث. Publié le: 2015-11-10 08:39:42
_END_STAMP = re.compile(
    r"(?<=[.!؟”»\"])\s*(?:Publié le|Published(?: on)?|Posted on|تاريخ النشر|نشر (?:في|بتاريخ)|آخر تحديث)\s*:?\s*(?=\d)"
    r"[^.]{6,40}$"
)


def cut_stamp(line: str) -> tuple[str, str]:
    """Return (stamp, rest) of a line; the stamp is empty where the line begins with none.

    `date 2020-05 قال السفير …` → `date 2020-05`; `٢٠ سبتمبر ٢٠١٢وصل مساعد …` → `٢٠ سبتمبر ٢٠١٢`. A date that the
    sentence itself begins with (`22 يونيو 2020 كان يوما …`) stays: nothing but a missing space shows a stamp.
    """
    if match := _AGGREGATOR.match(line):
        end = match.end()
    else:
        found = find_dates(line[:60])
        end = found[0].end if found and not line[: found[0].start].strip() else 0
        if not line[end : end + 1].isalpha():
            return "", line
    if len(line) - end < _SHORTEST_TEXT:
        return "", line
    return line[:end].strip(), line[end:].strip()


def cut_end_stamp(line: str) -> tuple[str, str]:
    """Return (text, stamp) of a line; the stamp is empty where none closes it.

    `… قال المتحدث. Publié le: 2015-11-10 08:39:42` → the text, `Publié le: …`.
    """
    match = _END_STAMP.search(line[-80:])
    if not match or not find_dates(match.group()):
        return line, ""
    cut = len(line) - len(match.group())
    return line[:cut].rstrip(), line[cut:].strip()
