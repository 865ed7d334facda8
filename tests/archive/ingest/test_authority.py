from .authority import gazetteer


def person(slug):
    return next(row for row in gazetteer().people if row.slug == slug)


def test_it_reads_every_row_of_the_authority_data():
    data = gazetteer()
    assert [len(rows) for rows in (data.people, data.organisations, data.places, data.outlets, data.holdings)] == [
        214, 89, 113, 131, 267,
    ]  # fmt: skip


def test_marks_are_dropped_and_misprints_kept_apart():
    names = {name.text: name.kind for name in person("richard-norland").names}
    assert names["ريتشارد نولاند"] == "misspelling"
    assert names["ريتشارد نورلاند"] == "full"
    assert names["نورلاند"] == "short"
    assert not any(mark in name.text for row in gazetteer().people for name in row.names for mark in "*~")


def test_notes_in_brackets_are_no_part_of_a_name():
    assert "Jalil" in {name.text for name in person("mustafa-abdul-jalil").names}


def test_sides_are_words():
    assert {row.side for row in gazetteer().people} == {"libya", "us", "un", "other"}
