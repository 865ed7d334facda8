"""A stamp that a page glued to the front of its text: `date 2019-10 المتوسط: قال …` → the stamp, the text."""

import re

from archive.arabic.dates import find_dates

_AGGREGATOR = re.compile(r"^\s*date \d{4}-\d\d(?:-\d\d)?\s*(?:[^\s:.]+(?: [^\s:.]+){0,3}:(?=\s|$))?")
_SHORTEST_TEXT = 20  # letters behind a stamp; less is a line of date with a word beside it


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
