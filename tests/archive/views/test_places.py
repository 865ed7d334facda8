from tests.records import make_place, mention

from .conftest import SECRETS


def test_the_list_puts_the_most_named_first(record, client):
    silent = make_place("أجدابيا", "ajdabiya")
    response = client.get("/places/")
    assert list(response.context["page"]) == [record.rajma, silent]
    assert "مقال واحد · لقاء واحد" in response.content.decode()


def test_a_place_shows_coordinates_meetings_and_articles(record, page):
    html = page("/places/rajma/")
    assert "32.0833, 20.3500" in html
    assert "ريتشارد نورلاند مع خليفة حفتر" in html
    assert "نورلاند يلتقي حفتر في الرجمة" in html
    assert [secret for secret in SECRETS if secret in html] == []


def test_a_place_without_coordinates_shows_none(db, page):
    make_place()
    assert "خط العرض" not in page("/places/tripoli/")


def test_a_place_speaks_english(record, page):
    assert "<h1>Rajma</h1>" in page("/en/places/rajma/")


def test_the_map_gets_the_covered_places_that_have_coordinates(record, client):
    make_place("أجدابيا", "ajdabiya", latitude=30.7, longitude=20.2)
    mention(record.article, make_place("بنغازي", "benghazi"), "بنغازي")
    response = client.get("/places/points.geojson")
    assert response["Content-Type"] == "application/geo+json"
    features = response.json()["features"]
    assert [feature["properties"]["name"] for feature in features] == ["الرجمة"]
    assert features[0]["properties"]["counts"] == "مقال واحد · لقاء واحد"


def test_the_map_stands_on_the_first_page_alone(record, client):
    for number in range(60):
        make_place(f"قرية {number}", f"village-{number}")
    assert 'data-points="/en/places/points.geojson"' in client.get("/en/places/").text
    assert "data-points" not in client.get("/places/?page=2").text


def test_numbers_are_shown_in_the_digits_of_the_setting(record, page, settings):
    settings.DIGITS = "arabic-indic"
    html = page("/places/rajma/")
    assert '<span class="count">١</span>' in html
    assert '<time datetime="2020-06-21">٢١ يونيو ٢٠٢٠</time>' in html
    assert ">٢٠٢٠</text>" in html


def test_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/places/") == 2
    assert query_count("/places/points.geojson") == 1
    assert query_count("/places/rajma/") == 11
    more_rows()
    assert query_count("/places/") == 2
    assert query_count("/places/rajma/") == 11
    assert query_count("/places/points.geojson") == 1
