"""English offices without a name: whom of the text they mean."""

import pytest

from archive.ingest.people.latinroles import find_latin_roles
from archive.ingest.people.mentions import read_scene
from archive.ingest.people.names import compile_names
from archive.ingest.people.strangers import find_strangers

from ..authority import gazetteer


def roles(text: str) -> list[tuple[str, tuple[str, ...]]]:
    scene = read_scene(text, compile_names(gazetteer()))
    return [(role.office.text, role.slugs) for role in find_latin_roles(scene, find_strangers(scene))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The speaker of parliament, Aguila Saleh, came. Then the speaker left.", [("speaker", ("aguila-saleh",))]),
        ("Massad Boulos came. The US official left.", [("US official", ("massad-boulos",))]),
        ("President Donald Trump spoke. The U.S. president left.", [("U.S. president", ("donald-trump",))]),
        ("Then the Italian ambassador in Tripoli left.", [("Italian ambassador", ())]),
        ("The ambassador, Richard Norland, left.", []),
        ("The minister left.", []),
        ("Massad Boulos and Richard Norland came. The US official left.", []),
    ],
)
def test_an_office_means_the_one_person_who_bears_it(text, expected):
    assert roles(text) == expected


def test_an_office_that_a_stranger_has_too_is_nobodys():
    text = "Speaker Aguila Saleh met Deputy Speaker Fawzi Barghathi. The speaker left."
    assert roles(text) == []
