"""A tiny part with gold, for the tests of the extraction benchmark."""

import json
from pathlib import Path

PAGE = """القائمة
باشاغا يلتقي نورلاند في تونس - عين ليبيا
التقى وزير الداخلية فتحي باشاغا السفير ريتشارد نورلاند في تونس، بحضور العميد سالم البكوش.
وقال باشاغا إن اللقاء كان مثمرا.
مشاركة
"""
FACTS = {
    "file": "a.txt",
    "phenomena": ["glued outlet"],
    "language": "ar",
    "title": "باشاغا يلتقي نورلاند في تونس",
    "published": None,
    "byline": None,
    "outlet": "ean-libya",
    "agency": None,
    "furniture": ["القائمة", "مشاركة"],
    "subheadings": [],
    "officials": [{"slug": "fathi-bashagha", "inferred": False}, {"slug": "richard-norland", "inferred": False}],
    "unknown_people": [{"text": "سالم البكوش", "title": "العميد"}],
    "meetings": [
        {
            "participants": ["fathi-bashagha", "richard-norland"],
            "counterparts": [],
            "place": None,
            "date": None,
            "kind": "meeting",
            "state": "held",
            "evidence": "التقى وزير الداخلية فتحي باشاغا السفير ريتشارد نورلاند",
        }
    ],
    "near_duplicate_of": None,
}


def write_part(folder: Path, *rows: dict, text: str = PAGE) -> Path:
    """Write a capture of `text` for each row of gold, and the gold."""
    for facts in rows:
        (folder / facts["file"]).write_text(text, encoding="utf-8")
    lines = (json.dumps(facts, ensure_ascii=False) for facts in rows)
    (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
