"""The names that the rules know: authority records as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling. `kind`: `full`, `short` (a hint after the full form) or `misspelling`."""

    text: str
    kind: str = "full"


@dataclass(frozen=True, slots=True)
class Person:
    slug: str
    name_en: str
    side: str  # libya, us, un, other
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, place or outlet. `kind` as in the authority data; `domain` of an outlet."""

    slug: str
    name_en: str
    kind: str
    names: tuple[Name, ...]
    side: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """An office that a person held. `start` and `end` are ISO, cut to what is known, or empty."""

    person: str  # slug
    title: str
    body: str
    start: str
    end: str


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """Everything the rules may link to. Compared by identity: make one and keep it, the rules compile it once."""

    people: tuple[Person, ...]
    organisations: tuple[Body, ...]
    places: tuple[Body, ...]
    outlets: tuple[Body, ...]
    holdings: tuple[Holding, ...] = ()
