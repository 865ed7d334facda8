import pytest

from archive.arabic.clitics import ARTICLED_PROCLITICS, PROCLITICS, without_proclitics


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وحفتر", ("حفتر", 1)),
        ("بحفتر", ("حفتر", 1)),
        ("ولحفتر", ("حفتر", 2)),
        ("للدبيبه", ("الدبيبه", 1)),
        ("والدبيبه", ("الدبيبه", 1)),
        ("وزير", ("وزير", 0)),
    ],
)
def test_a_word_has_a_reading_without_its_particles(word, reading):
    assert reading in without_proclitics(word)


def test_the_word_itself_comes_first_and_a_caller_may_change_the_list():
    readings = without_proclitics("وحفتر")
    assert readings[0] == ("وحفتر", 0)
    readings.clear()
    assert without_proclitics("وحفتر")


@pytest.mark.parametrize("table", [PROCLITICS, ARTICLED_PROCLITICS])
def test_no_particle_hides_a_longer_one(table):
    for place, particle in enumerate(table):
        assert not any(longer.startswith(particle) and longer != particle for longer in table[place + 1 :])
