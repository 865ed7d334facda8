"""The authority data and the seeds as the rule tests use them: read once, without Django."""

import json
from functools import lru_cache
from pathlib import Path

from archive.ingest.authority import read_gazetteer
from archive.ingest.gazetteer import Gazetteer

FIXTURES = Path(__file__).parents[3] / "fixtures"
SEEDS = FIXTURES / "seeds"


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return read_gazetteer(FIXTURES / "authority")


@lru_cache(maxsize=1)
def gold() -> list[dict]:
    """The gold of the five seeds: what an archivist reads in them."""
    return json.loads((Path(__file__).parent / "seeds.json").read_text(encoding="utf-8"))["articles"]


def seed_text(file: str) -> str:
    return (SEEDS / file).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def english_names() -> dict[str, str]:
    """Slug → English name of every person, organisation, place and outlet."""
    data = gazetteer()
    return {row.slug: row.name_en for row in (*data.outlets, *data.places, *data.organisations, *data.people)}
