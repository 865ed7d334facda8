"""Titles that a page's furniture quotes: `The post … appeared first on …`, `تابع الآن خبر … حصريا على …`."""

import re

# Lines of furniture that quote the title. Pattern, example.
QUOTED_TITLES = (
    (r"^\W*the post\s+(.{8,250}?)\s+(?:first\s+)?appeared (?:first )?on\s", "The post … appeared first on …"),
    (r"^\W*(?:ظهرت?|نشرت?) (?:هذه |هذا )?(?:المقالة?|الخبر|التدوينة)\s+(.{8,250}?)\s+"
     r"(?:أولا?ً?ا?|لأول مرة) (?:على|في)\s",
     "ظهرت المقالة … أولاً على …"),
    (r"^\W*(?:ال)?(?:تدوينة|مقالة?|خبر|موضوع)\s+(.{8,250}?)\s+(?:ظهرت?|نشرت?|كتبت?)\s+"
     r"(?:أولا?ً?ا?|لأول مرة|أول مرة) (?:على|في)\s",
     "التدوينة … ظهرت أولاً على …"),
    (r"^\W*(?:تابع|شاهد|اليكم|إليكم|نقدم لكم)(?: الان| الآن)? خبر\s+(.{8,250}?)\s+(?:حصريا|حصرياً|عبر|لهذا اليوم)\s",
     "تابع الآن خبر … حصريا على …"),
    (r"^\W*كانت هذه تفاصيل(?: خبر)?\s+(.{8,250}?)\s+(?:لهذا اليوم|نرجو)",
     "كانت هذه تفاصيل خبر … لهذا اليوم نرجو …"),
    (r"^\W*(?:أ|ا)نتم (?:الان|الآن) تتابعون خبر\s+(.{8,250}?)\s+(?:من قسم|و(?:الان|الآن)|حصريا)\s",
     "أنتم الآن تتابعون خبر … من قسم … والآن نترككم مع التفاصيل"),
)  # fmt: skip
_QUOTED_TITLES = [re.compile(pattern, re.IGNORECASE) for pattern, _ in QUOTED_TITLES]


def quoted_title(furniture: list[str]) -> str:
    """Return the title that a line of furniture quotes, or an empty string: `The post … appeared first on …`."""
    for line in furniture:
        for pattern in _QUOTED_TITLES:
            if len(line) <= 400 and (match := pattern.match(line)):
                return match.group(1).strip()
    return ""
