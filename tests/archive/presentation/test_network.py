import pytest

from archive.models import Official
from archive.presentation.network import Pair, Tie, draw_network

LIBYAN = Official(pk=1, slug="a", side="libya")
OTHER_LIBYAN = Official(pk=2, slug="b", side="libya")
AMERICAN = Official(pk=3, slug="c", side="us")
PAIR = Pair(LIBYAN, AMERICAN, 1, None)


def test_a_pair_names_the_libyan_first():
    assert Pair.of(AMERICAN, LIBYAN, 1, None) == PAIR


def test_nobody_is_no_drawing():
    assert draw_network([], mirrored=False) is None


@pytest.mark.parametrize(
    ("mirrored", "path"), [(False, "M0 15C50 15 50 15 100 15"), (True, "M100 15C50 15 50 15 0 15")]
)
def test_a_line_runs_from_column_to_column(mirrored, path):
    drawing = draw_network([PAIR], mirrored)
    assert [(node.official, node.y, node.is_left) for node in drawing.nodes] == [
        (LIBYAN, 15, not mirrored),
        (AMERICAN, 15, mirrored),
    ]
    assert (drawing.ties, drawing.height) == ([Tie(PAIR, path, "1.25")], 30)


def test_within_a_column_it_bends_towards_the_middle():
    drawing = draw_network([Pair(LIBYAN, OTHER_LIBYAN, 1, None)], mirrored=False)
    assert [tie.path for tie in drawing.ties] == ["M0 15C35 15 35 45 0 45"]


def test_the_more_meetings_the_thicker():
    drawing = draw_network([Pair(LIBYAN, AMERICAN, 3, None), Pair(OTHER_LIBYAN, AMERICAN, 1, None)], mirrored=False)
    assert [tie.width for tie in drawing.ties] == ["7.00", "1.25"]


def test_people_stand_near_those_whom_they_meet():
    others = [Official(pk=key, slug=str(key), side="us") for key in (10, 11, 12)]
    libyans = [Official(pk=key, slug=str(key), side="libya") for key in (20, 21, 22)]
    crossed = [Pair(libyan, other, 1, None) for libyan, other in zip(libyans, reversed(others), strict=True)]
    drawing = draw_network(crossed, mirrored=False)
    y = {node.official: node.y for node in drawing.nodes}
    assert [y[pair.one] - y[pair.other] for pair in crossed] == [0, 0, 0]
