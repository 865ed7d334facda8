"""Offices without a name: whom the text itself settles."""

from archive.ingest.reading import read_pasted

from ..authority import gazetteer


def inferred(text: str) -> set[str]:
    return {mention.slug for mention in read_pasted("", text, None, gazetteer()).officials if mention.inferred}


def test_two_officials_are_the_two_who_were_named_together():
    text = "وصل السفير الأمريكي ديفيد وولش والجنرال الأمريكي جوي هود. وعاد المسؤولان الأمريكيان."
    assert inferred(text) == {"david-welch", "joey-hood"}


def test_a_name_that_begins_with_waw_is_not_joined_by_it():
    text = (
        "السفير الأمريكي ديفيد وولش والجنرال الأمريكي جوي هود ووزير الداخلية جوزيف بالمر. "
        "جوزيف بالمر. وولش قال ذلك. وعاد المسؤولان الأمريكيان."
    )
    assert "joseph-palmer" not in inferred(text)
