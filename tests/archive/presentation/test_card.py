import io

import pytest
from PIL import Image

from archive.presentation.card import ELLIPSIS, TEXT_WIDTH, draw_card, fit_title, line_width, visual_order, wrap

SITE = "سجلّ الدبلوماسية الليبية الأمريكية"


def picture(title: str, language: str = "ar", facts: str = "") -> Image.Image:
    return Image.open(io.BytesIO(draw_card(title, language, SITE, facts))).convert("L")


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """What is drawn in a part of the picture, as a box within that part."""
    return image.crop(box).point(lambda light: 255 * (light < 160)).getbbox()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        # Joined (initial and final form), and from right to left.
        ("به", "ﻪﺑ"),
        ("لا", "ﻻ"),
        # Numbers and Latin words keep their own order; brackets turn to face their text.
        ("22 به", "ﻪﺑ 22"),
        ("به US (به)", "(ﻪﺑ) US ﻪﺑ"),
        ("«به»", "«ﻪﺑ»"),
    ],
)
def test_a_line_is_joined_and_in_the_order_of_the_eye(text, seen):
    assert visual_order(text, from_right=True) == seen


def test_a_left_to_right_line_keeps_its_order_around_arabic():
    assert visual_order("US (به) Libya", from_right=False) == "US (ﻪﺑ) Libya"


def test_the_picture_has_the_size_that_it_is_asked_in():
    image = Image.open(io.BytesIO(draw_card("عنوان", "ar", SITE, "")))
    assert (image.format, image.size) == ("PNG", (1200, 630))


def test_a_short_title_stands_large_at_the_side_where_it_begins():
    title = (84, 190, 1116, 500)
    right, left = inked(picture("عنوان"), title), inked(picture("Title", "en"), title)
    assert right[0] > 600
    assert right[2] > 1000
    assert left[0] < 20
    assert left[2] < 400


def test_lines_are_as_few_and_as_even_as_they_can_be():
    assert wrap("من التقى مَن، أين ومتى، وماذا كُتب عنه", 76) == ["من التقى مَن، أين", "ومتى، وماذا كُتب عنه"]


def test_a_longer_title_is_smaller_and_one_too_long_ends_in_an_ellipsis():
    sizes = [fit_title("السفير يزور الميناء " * times)[0] for times in (1, 4, 8, 60)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]
    size, lines = fit_title("السفير يزور الميناء " * 60)
    assert lines[-1].endswith(ELLIPSIS)
    assert max(line_width(line, "naskh", size) for line in lines) <= TEXT_WIDTH


def test_a_word_that_no_line_holds_is_cut():
    size, lines = fit_title("ا" * 400)
    assert len(lines) > 1
    assert max(line_width(line, "naskh", size) for line in lines) <= TEXT_WIDTH


def test_nothing_is_drawn_beyond_the_margins():
    image = picture("السفير الأمريكي Norland وقائد «أفريكوم» (2020) " * 9, facts="صحيفة طويلة الاسم · " * 20)
    assert inked(image, (0, 0, 80, 630)) is None
    assert inked(image, (1120, 0, 1170, 630)) is None


def test_signs_that_the_fonts_lack_are_left_out():
    assert draw_card("عنوان 🇱🇾\x07", "ar", SITE, "") == draw_card("عنوان", "ar", SITE, "")
